--- the index is built with the column
--- 1_orders.sql
CREATE TABLE orders (id bigint);
--- 2_code.sql
ALTER TABLE orders ADD COLUMN code text UNIQUE;
--                            ^^^^^^^^^^^^^^^^ add-column-inline-unique
ALTER TABLE orders ADD COLUMN slug text CONSTRAINT orders_slug UNIQUE;
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-unique
--- fails: one value for all rows
--- 1_orders.sql
CREATE TABLE orders (id bigint);
--- 2_code.sql
ALTER TABLE orders ADD COLUMN code int DEFAULT 0 UNIQUE;
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-unique error
--- a rewrite builds the index too, so only the rewrite is reported; a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint);
--- 2_code.sql
ALTER TABLE orders ADD COLUMN code uuid DEFAULT gen_random_uuid() UNIQUE;
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
CREATE TABLE items (id bigint);
ALTER TABLE items ADD COLUMN code text UNIQUE;
--- a primary key with one value for all rows
--- 1_orders.sql
CREATE TABLE orders (note text);
--- 2_at.sql
ALTER TABLE orders ADD COLUMN at timestamptz DEFAULT now() PRIMARY KEY;
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-unique error
