--- off
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
ALTER TABLE orders SET (autovacuum_enabled = off, fillfactor = 70);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ autovacuum-disabled
--- tuned, or on again
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
ALTER TABLE orders SET (autovacuum_vacuum_scale_factor = 0.01);
ALTER TABLE orders SET (autovacuum_enabled = false);
INSERT INTO orders (id) VALUES (1);
ALTER TABLE orders RESET (autovacuum_enabled);
