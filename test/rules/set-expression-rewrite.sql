--- a stored generated column
--- 1_orders.sql pg=17
CREATE TABLE orders (id bigint PRIMARY KEY, price int, total int GENERATED ALWAYS AS (price * 2) STORED);
--- 2_total.sql
ALTER TABLE orders ALTER COLUMN total SET EXPRESSION AS (price * 3);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-expression-rewrite
--- silent: a virtual column, a new table
--- 1_orders.sql pg=18
CREATE TABLE orders (id bigint PRIMARY KEY, price int, total int GENERATED ALWAYS AS (price * 2) VIRTUAL);
--- 2_total.sql
ALTER TABLE orders ALTER COLUMN total SET EXPRESSION AS (price * 3);
CREATE TABLE items (price int, total int GENERATED ALWAYS AS (price * 2) STORED);
INSERT INTO items VALUES (1);
ALTER TABLE items ALTER COLUMN total SET EXPRESSION AS (price * 3);
--- before 17 it is a syntax error
--- 1_orders.sql pg=16
CREATE TABLE orders (id bigint PRIMARY KEY, price int, total int GENERATED ALWAYS AS (price * 2) STORED);
--- 2_total.sql
ALTER TABLE orders ALTER COLUMN total SET EXPRESSION AS (price * 3);
--                                        ^^^^^^^^^^ newer-syntax
