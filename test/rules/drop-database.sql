--- with everything in it
--- 1_drop.sql
DROP DATABASE IF EXISTS shop;
-- @"DROP DATABASE IF EXISTS shop" drop-database
--- in a transaction it fails too
--- 1_drop.sql model=transaction
DROP DATABASE shop;
-- @"DROP DATABASE shop" drop-database
-- @"DROP DATABASE shop" concurrently-in-transaction
--- other things
--- 1_other.sql
CREATE TABLE shop (id bigint);
