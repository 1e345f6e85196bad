--- json has no equality operator
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_details.sql
ALTER TABLE orders ADD COLUMN details json;
--                                    ^^^^ add-column-json
ALTER TABLE orders ADD COLUMN more JSON NOT NULL DEFAULT '{}';
--                                 ^^^^ add-column-json
ALTER TABLE orders ADD COLUMN many json[];
--                                 ^^^^^^ add-column-json
--- jsonb, and a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_details.sql
ALTER TABLE orders ADD COLUMN json jsonb;
CREATE TABLE items (id bigint PRIMARY KEY, raw json);
ALTER TABLE items ADD COLUMN details json;
