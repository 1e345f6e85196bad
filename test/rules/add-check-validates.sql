--- scans every row
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_check.sql
ALTER TABLE orders ADD CONSTRAINT positive CHECK (quantity > 0);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-check-validates
ALTER TABLE orders ADD CHECK (quantity < 1000);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-check-validates
--- 3_check.sql model=transaction
ALTER TABLE orders ADD CONSTRAINT "odd Name" CHECK (quantity <> 13);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-check-validates
--- NOT VALID, NOT ENFORCED, new tables
--- 1_orders.sql pg=18
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_check.sql
ALTER TABLE orders ADD CONSTRAINT positive CHECK (quantity > 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT decorative CHECK (quantity > 1) NOT ENFORCED;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-enforced-constraint
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items ADD CONSTRAINT positive CHECK (id > 0);
