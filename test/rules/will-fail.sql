--- what is there already, or is not
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_fail.sql
ALTER TABLE orders ADD COLUMN status text;
--                 ^^^^^^^^^^^^^^^^^^^^^^ will-fail
ALTER TABLE orders ALTER COLUMN statu SET NOT NULL;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ will-fail
ALTER TABLE orders DROP CONSTRAINT nothing;
--                 ^^^^^^^^^^^^^^^^^^^^^^^ will-fail
ALTER TABLE orders ALTER COLUMN status TYPE int;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ will-fail
--- unknown tables may hold anything
--- 2_quiet.sql
ALTER TABLE legacy ADD COLUMN status text;
ALTER TABLE legacy ALTER COLUMN nobody DROP NOT NULL;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-not-null
ALTER TABLE legacy DROP CONSTRAINT nothing;
--                 ^^^^^^^^^^^^^^^^^^^^^^^ drop-constraint
--- a generated column may name columns that stand behind it
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int GENERATED ALWAYS AS (price * quantity) STORED CHECK (total > 0), price int, quantity int);
CREATE VIEW totals AS SELECT * FROM orders;
--- 2_view.sql
CREATE OR REPLACE VIEW totals AS SELECT id, total, price, quantity, 1 AS one FROM orders;
