--- BEGIN in the file
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql
BEGIN;
ALTER TABLE orders ADD COLUMN a text;
BEGIN;
-- @statement transaction-nesting
COMMIT;
COMMIT;
-- @statement transaction-nesting information
--- in the tool's transaction, reported once
--- V1__orders.sql framework=flyway
CREATE TABLE orders (id bigint PRIMARY KEY);
--- V2__a.sql
BEGIN;
-- @statement transaction-nesting
ALTER TABLE orders ADD COLUMN a text;
COMMIT;
--- V3__b.sql
ALTER TABLE orders ADD COLUMN b text;
COMMIT;
-- @statement transaction-nesting
ALTER TABLE orders ADD COLUMN c text;
--- one message may hold several transactions
--- 000001_orders.up.sql framework=golang-migrate
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 000002_a.up.sql
BEGIN;
ALTER TABLE orders ADD COLUMN a text;
COMMIT;
BEGIN;
ALTER TABLE orders ADD COLUMN b text;
COMMIT;
--- 000003_b.up.sql
BEGIN;
BEGIN;
-- @statement transaction-nesting
COMMIT;
--- silent: savepoints and blocks
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql
BEGIN;
SAVEPOINT a;
ALTER TABLE orders ADD COLUMN a text;
ROLLBACK TO SAVEPOINT a;
RELEASE SAVEPOINT a;
COMMIT AND CHAIN;
ALTER TABLE orders ADD COLUMN b text;
COMMIT;
--- ROLLBACK undoes what the file did in the tool's transaction
--- V1__orders.sql framework=flyway
CREATE TABLE orders (id bigint PRIMARY KEY);
--- V2__items.sql
CREATE TABLE items (id bigint PRIMARY KEY);
ROLLBACK;
-- @statement transaction-nesting
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint);
--- silent: the tool is not known, and may have opened the transaction that COMMIT ends
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql
COMMIT;--> statement-breakpoint
CREATE INDEX CONCURRENTLY orders_quantity ON orders (quantity);
