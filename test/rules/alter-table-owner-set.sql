--- ACCESS EXCLUSIVE for an instant
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE TABLE parents (id bigint NOT NULL);
--- 2_a.sql rules=alter-table-owner-set
ALTER TABLE orders OWNER TO new_role;
--                 ^^^^^^^^^^^^^^^^^ alter-table-owner-set
ALTER TABLE orders INHERIT parents;
--                 ^^^^^^^^^^^^^^^ alter-table-owner-set
ALTER TABLE orders SET (user_catalog_table = true);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alter-table-owner-set
--- weak locks, new tables
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql rules=alter-table-owner-set
ALTER TABLE orders SET (fillfactor = 80);
ALTER TABLE orders CLUSTER ON orders_pkey;
CREATE TABLE items (id bigint);
ALTER TABLE items OWNER TO new_role;
