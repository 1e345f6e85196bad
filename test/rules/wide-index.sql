--- four columns
--- 1_orders.sql
CREATE TABLE orders (a int, b int, c int, d int);
--- 2_index.sql rules=wide-index
CREATE INDEX CONCURRENTLY orders_idx ON orders (a, b, c, d);
-- @"CREATE INDEX CONCURRENTLY orders_idx ON orders" wide-index
--- silent: fewer columns, unique, INCLUDE, BRIN
--- 1_orders.sql
CREATE TABLE orders (a int, b int, c int, d int);
--- 2_index.sql rules=wide-index
CREATE INDEX CONCURRENTLY orders_abc ON orders (a, b, c);
CREATE UNIQUE INDEX CONCURRENTLY orders_key ON orders (a, b, c, d);
CREATE INDEX CONCURRENTLY orders_incl ON orders (b, c) INCLUDE (a, d);
CREATE INDEX CONCURRENTLY orders_brin ON orders USING brin (a, b, c, d);
--- silent: off by default
--- 1_orders.sql
CREATE TABLE orders (a int, b int, c int, d int);
--- 2_index.sql
CREATE INDEX CONCURRENTLY orders_idx ON orders (a, b, c, d);
