--- to the end of the transaction
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql model=transaction
LOCK TABLE orders;
-- @statement lock-table
LOCK orders IN SHARE ROW EXCLUSIVE MODE;
-- @statement lock-table
--- no transaction to hold it
--- V1__orders.sql framework=flyway
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- V2__a.sql model=per-statement
LOCK TABLE orders IN SHARE MODE;
-- @statement lock-table error
--- weak, or of a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql model=transaction
LOCK TABLE orders IN ROW EXCLUSIVE MODE;
CREATE TABLE items (id bigint);
LOCK TABLE items;
