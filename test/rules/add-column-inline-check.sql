--- every row is read, even when all values are equal
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_quantity.sql
ALTER TABLE orders ADD COLUMN quantity int DEFAULT 1 CHECK (quantity > 0);
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-check
ALTER TABLE orders ADD COLUMN code text CONSTRAINT short CHECK (length(code) < 10) CHECK (code <> '');
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-check
--- a default that breaks the check fails
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_quantity.sql
ALTER TABLE orders ADD COLUMN quantity int DEFAULT 0 CHECK (quantity > 0);
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-check error
--- NOT VALID, and a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_quiet.sql
ALTER TABLE orders ADD COLUMN quantity int DEFAULT 1, ADD CONSTRAINT positive CHECK (quantity > 0) NOT VALID;
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items ADD COLUMN quantity int CHECK (quantity > 0);
