--- FULL and NOTHING
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
ALTER TABLE orders REPLICA IDENTITY FULL;
--                 ^^^^^^^^^^^^^^^^^^^^^ replica-identity
ALTER TABLE orders REPLICA IDENTITY NOTHING;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^ replica-identity
--- silent: by key
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
CREATE TABLE log (at timestamptz);
ALTER TABLE log REPLICA IDENTITY FULL;
ALTER TABLE orders REPLICA IDENTITY DEFAULT;
ALTER TABLE orders REPLICA IDENTITY USING INDEX orders_pkey;
