--- the second statement of a transaction
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
CREATE TABLE customers (id bigint PRIMARY KEY);
--- 2_a.sql model=transaction rules=multi-ddl-transaction
ALTER TABLE orders ADD COLUMN a text;
ALTER TABLE customers ADD COLUMN b text;
--                    ^^^^^^^^^^^^^^^^^ multi-ddl-transaction
ALTER TABLE orders ADD COLUMN c text;
--- one statement per transaction
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
CREATE TABLE customers (id bigint PRIMARY KEY);
--- 2_a.sql rules=multi-ddl-transaction
ALTER TABLE orders ADD COLUMN a text;
ALTER TABLE customers ADD COLUMN b text;
BEGIN;
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE orders ADD COLUMN b text;
INSERT INTO customers VALUES (1);
COMMIT;
