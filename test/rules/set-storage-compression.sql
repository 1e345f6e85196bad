--- stored values stay as they are
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
--- 2_storage.sql rules=set-storage-compression
ALTER TABLE orders ALTER COLUMN note SET STORAGE EXTERNAL;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-storage-compression
ALTER TABLE orders ALTER COLUMN note SET COMPRESSION lz4;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-storage-compression
--- silent: a new table, and off by default
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
--- 2_storage.sql
ALTER TABLE orders ALTER COLUMN note SET STORAGE EXTERNAL;
--- 3_storage.sql rules=set-storage-compression
ALTER TABLE orders ALTER COLUMN note SET STATISTICS 500;
CREATE TABLE items (note text);
ALTER TABLE items ALTER COLUMN note SET STORAGE EXTERNAL;
