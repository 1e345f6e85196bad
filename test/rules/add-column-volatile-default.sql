--- functions that have another value in each row
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_token.sql rows(orders)=12400000
ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
ALTER TABLE orders ADD COLUMN a double precision DEFAULT random();
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
ALTER TABLE orders ADD COLUMN b timestamptz DEFAULT clock_timestamp() NOT NULL, ADD COLUMN c int;
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
ALTER TABLE public.orders ADD d text DEFAULT md5(random()::text);
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
--- a sequence, and a function of one's own
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE SEQUENCE numbers;
CREATE FUNCTION slug() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'x'; END $$;
CREATE FUNCTION fixed() RETURNS text LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN 'x'; END $$;
--- 2_more.sql
ALTER TABLE orders ADD COLUMN number bigint DEFAULT nextval('numbers');
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
ALTER TABLE orders ADD COLUMN slug text DEFAULT slug();
--                            ^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
ALTER TABLE orders ADD COLUMN fixed text DEFAULT fixed();
--                                       ^^^^^^^^^^^^^^^ add-column-stable-default-frozen
--- uuidv7 came with 18
--- 1_orders.sql pg=18
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_token.sql
ALTER TABLE orders ADD COLUMN token uuid DEFAULT uuidv7();
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
--- a domain's default is as good as one's own
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE DOMAIN token AS uuid DEFAULT gen_random_uuid();
--- 2_token.sql
ALTER TABLE orders ADD COLUMN token token;
--                            ^^^^^^^^^^^ add-column-volatile-default
--- constants, and functions that have one value for the whole statement
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_safe.sql
ALTER TABLE orders ADD COLUMN a int NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN b boolean DEFAULT true;
ALTER TABLE orders ADD COLUMN c text DEFAULT lower('X');
ALTER TABLE orders ADD COLUMN d jsonb NOT NULL DEFAULT '{}'::jsonb;
ALTER TABLE orders ADD COLUMN e text[] DEFAULT ARRAY[]::text[];
ALTER TABLE orders ADD COLUMN f uuid, ALTER COLUMN f SET DEFAULT gen_random_uuid();
--- a table of the same file and a temporary table block no session
--- 1_orders.sql model=transaction
CREATE TABLE orders (id bigint PRIMARY KEY);
INSERT INTO orders SELECT generate_series(1, 1000);
ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();
CREATE TEMP TABLE scratch AS SELECT 1 AS id;
ALTER TABLE scratch ADD COLUMN token uuid DEFAULT gen_random_uuid();
--- known to be small, and small on a laptop only
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY);
--- 2_small.sql rows(orders)=900
ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default information
ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
--- 3_development.sql development
ALTER TABLE orders ADD COLUMN token2 uuid DEFAULT gen_random_uuid();
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
--- suppressed, with our comment and with squawk's
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_token.sql
-- phasewise-ignore add-column-volatile-default: in the maintenance window
ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();
-- squawk-ignore adding-field-with-default
ALTER TABLE orders ADD COLUMN token2 uuid DEFAULT gen_random_uuid();
-- squawk-ignore adding-required-field
ALTER TABLE orders ADD COLUMN token3 uuid DEFAULT gen_random_uuid();
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
--- a table that no migration created is in use
--- 2_token.sql
ALTER TABLE legacy ADD COLUMN token uuid DEFAULT gen_random_uuid();
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
--- placeholders are named as they are written
--- 1_placeholders.sql
ALTER TABLE :tbl ADD COLUMN t uuid DEFAULT gen_random_uuid();
--                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
ALTER TABLE ${app}.orders ADD COLUMN t uuid DEFAULT gen_random_uuid();
--                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
