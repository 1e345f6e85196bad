--- NOT NULL and CHECK
--- 1_items.sql pg=18
CREATE TABLE items (id bigint PRIMARY KEY, price numeric, quantity int);
--- 2_total.sql
ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL NOT NULL;
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-virtual-validates
ALTER TABLE items ADD COLUMN total2 numeric GENERATED ALWAYS AS (price * quantity) CHECK (total2 > 0);
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-virtual-validates
--- a virtual column without constraints
--- 1_items.sql pg=18
CREATE TABLE items (id bigint PRIMARY KEY, price numeric, quantity int);
--- 2_total.sql
ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL;
ALTER TABLE items ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;
