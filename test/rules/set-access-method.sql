--- the table is rewritten
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
ALTER TABLE orders SET ACCESS METHOD columnar;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ set-access-method
--- silent: the same method, or a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
ALTER TABLE orders SET ACCESS METHOD heap;
CREATE TABLE items (id bigint);
ALTER TABLE items SET ACCESS METHOD columnar;
