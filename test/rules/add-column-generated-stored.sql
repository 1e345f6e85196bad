--- computed for each row
--- 1_items.sql
CREATE TABLE items (id bigint PRIMARY KEY, price numeric, quantity int);
--- 2_total.sql
ALTER TABLE items ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) STORED;
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-generated-stored
--- 3_total.sql pg=18
ALTER TABLE items ADD COLUMN total2 numeric GENERATED ALWAYS AS (price * quantity) STORED NOT NULL;
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-generated-stored
--- virtual columns and new tables
--- 1_items.sql pg=18
CREATE TABLE items (id bigint PRIMARY KEY, price numeric, quantity int);
--- 2_quiet.sql
ALTER TABLE items ADD COLUMN a numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL;
ALTER TABLE items ADD COLUMN b numeric GENERATED ALWAYS AS (price * quantity);
CREATE TABLE parts (id bigint PRIMARY KEY, price numeric);
ALTER TABLE parts ADD COLUMN double numeric GENERATED ALWAYS AS (price * 2) STORED;
