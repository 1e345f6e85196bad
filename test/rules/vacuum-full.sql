--- rewritten
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
VACUUM FULL orders;
-- @statement vacuum-full
VACUUM (FULL, ANALYZE) orders;
-- @statement vacuum-full
VACUUM FULL;
-- @statement vacuum-full
--- plain, or of a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
VACUUM orders;
VACUUM (FULL false, ANALYZE) orders;
CREATE TABLE items (id bigint);
VACUUM FULL items;
