--- stable defaults do not rewrite, although other linters say so (section 1b of the catalogue)
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, price numeric, quantity int);
--- 2_defaults.sql
ALTER TABLE orders ADD COLUMN a timestamptz DEFAULT now();
--                                          ^^^^^^^^^^^^^ add-column-stable-default-frozen
ALTER TABLE orders ADD COLUMN b text DEFAULT current_user;
--                                   ^^^^^^^^^^^^^^^^^^^^ add-column-stable-default-frozen
ALTER TABLE orders ADD COLUMN c date DEFAULT CURRENT_DATE;
--                                   ^^^^^^^^^^^^^^^^^^^^ add-column-stable-default-frozen
ALTER TABLE orders ADD COLUMN d text DEFAULT lower('X');
ALTER TABLE orders ADD COLUMN e jsonb DEFAULT jsonb_build_object('a', 1);
--                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-stable-default-frozen
ALTER TABLE orders ADD COLUMN f int DEFAULT 1 + 1;
ALTER TABLE orders ADD COLUMN g text[] DEFAULT ARRAY[]::text[];
--- a virtual column is metadata only, and the syntax of 17 and 18 parses
--- 1_orders.sql pg=18
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, price numeric, quantity int, customer_id bigint);
ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT ENFORCED;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-enforced-constraint
--- 2_virtual.sql
ALTER TABLE orders ADD COLUMN total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL;
ALTER TABLE orders ALTER COLUMN total SET EXPRESSION AS (price * quantity * 2);
--- a collation change rewrites no table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, name text);
--- 2_collate.sql
ALTER TABLE orders ALTER COLUMN name TYPE text COLLATE "C";
--- REFRESH MATERIALIZED VIEW CONCURRENTLY may run in a transaction
--- 1_view.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE MATERIALIZED VIEW totals AS SELECT id FROM orders;
CREATE UNIQUE INDEX totals_id ON totals (id);
--- 2_refresh.sql model=transaction
REFRESH MATERIALIZED VIEW CONCURRENTLY totals;
--- timestamp to timestamptz is free only where the session is known to be in UTC
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, at timestamp, until timestamp);
--- 2_utc.sql model=transaction
ALTER TABLE orders ALTER COLUMN at TYPE timestamptz;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timestamp-timestamptz
SET LOCAL timezone = 'UTC';
ALTER TABLE orders ALTER COLUMN until TYPE timestamptz;
--- tables of the same file, foreign keys included (squawk 220, 973)
--- 1_init.sql model=transaction timeouts=none
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text UNIQUE);
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers (id));
CREATE INDEX orders_customer_idx ON orders (customer_id);
ALTER TABLE orders ADD CONSTRAINT positive CHECK (id > 0);
ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE customers ALTER COLUMN email SET NOT NULL;
ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);
UPDATE orders SET customer_id = 1;
