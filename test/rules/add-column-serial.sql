--- all spellings of serial
--- 1_orders.sql
CREATE TABLE orders (id uuid PRIMARY KEY);
--- 2_number.sql
ALTER TABLE orders ADD COLUMN number bigserial;
--                            ^^^^^^^^^^^^^^^^ add-column-serial
ALTER TABLE orders ADD COLUMN a serial, ADD COLUMN b smallserial UNIQUE;
--                            ^^^^^^^^ add-column-serial
--                                                 ^^^^^^^^^^^^^^^^^^^^ add-column-serial
--- a new table, and the separate steps
--- 1_orders.sql
CREATE TABLE orders (id uuid PRIMARY KEY);
ALTER TABLE orders ADD COLUMN number bigserial;
--- 2_more.sql
ALTER TABLE orders ADD COLUMN line bigint;
CREATE SEQUENCE orders_line_seq OWNED BY orders.line;
ALTER TABLE orders ALTER COLUMN line SET DEFAULT nextval('orders_line_seq');
