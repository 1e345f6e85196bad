--- syntax of a later major
--- 1_orders.sql pg=14
CREATE TABLE orders (id bigint PRIMARY KEY, total int, status text);
--- 2_newer.sql pg=14
ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (total * 2) VIRTUAL;
--                                                                      ^^^^^^^ newer-syntax
CREATE UNIQUE INDEX CONCURRENTLY orders_status ON orders (status) NULLS NOT DISTINCT;
--                                                                ^^^^^ newer-syntax
MERGE INTO orders USING (SELECT 1 AS id) AS n ON orders.id = n.id WHEN MATCHED THEN DO NOTHING;
-- @"MERGE" newer-syntax
ALTER TABLE orders ADD CONSTRAINT status_nn NOT NULL status NOT VALID;
--                                              ^^^^ newer-syntax
--- the target knows the syntax
--- 1_orders.sql pg=18
CREATE TABLE orders (id bigint PRIMARY KEY, total int, status text);
--- 2_newer.sql pg=18
ALTER TABLE orders ADD COLUMN twice int GENERATED ALWAYS AS (total * 2) VIRTUAL;
CREATE UNIQUE INDEX CONCURRENTLY orders_status ON orders (status) NULLS NOT DISTINCT;
--- other rules report other errors
--- 1_orders.sql pg=14
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_wrong.sql pg=14
ALTER TABLE orders ADD COLUM twice int;
--                                 ^^^ syntax-error
--- who names the major
--- 1_key.sql pg=16 target=compose.yml
CREATE TABLE orders (id bigint PRIMARY KEY, n int);
--- 2_virtual.sql
ALTER TABLE orders ADD CONSTRAINT n_given NOT NULL n;
--                                            ^^^^ newer-syntax
--- 3_assumed.sql target=assumed
ALTER TABLE orders ADD CONSTRAINT n_given NOT NULL n;
--                                            ^^^^ newer-syntax information
