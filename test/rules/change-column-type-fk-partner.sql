--- either end of the foreign key
--- 1_tables.sql
CREATE TABLE customers (id int PRIMARY KEY, code varchar(10) UNIQUE);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int REFERENCES customers, code varchar(10) REFERENCES customers (code), parent int);
CREATE TABLE visits (customer_id int CONSTRAINT visits_customer REFERENCES customers);
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN customer_id TYPE bigint;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-fk-partner
ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-fk-partner information
ALTER TABLE customers ALTER COLUMN id TYPE bigint;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-fk-partner
--- other columns, keys to the table itself, new tables
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY, boss int, n int UNIQUE, FOREIGN KEY (boss) REFERENCES customers (n));
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, code varchar(10));
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);
ALTER TABLE customers ALTER COLUMN boss TYPE bigint;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
CREATE TABLE groups (id varchar(5) PRIMARY KEY);
ALTER TABLE orders ADD COLUMN group_id varchar(5) REFERENCES groups;
ALTER TABLE orders ALTER COLUMN group_id TYPE varchar(9);
--- an earlier statement already holds the lock on the other table
--- 1_tables.sql
CREATE TABLE builds (id int PRIMARY KEY);
CREATE TABLE pipes (build_id int REFERENCES builds);
CREATE TABLE outputs (build_id int REFERENCES builds);
--- 2_types.sql model=transaction
ALTER TABLE pipes ALTER COLUMN build_id TYPE bigint;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-fk-partner
ALTER TABLE outputs ALTER COLUMN build_id TYPE bigint;
--                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ statement-after-access-exclusive
--- several foreign keys, and no rewrite
--- 1_tables.sql
CREATE TABLE regions (code varchar(10) PRIMARY KEY);
CREATE TABLE shops (id bigint PRIMARY KEY, region varchar(10) REFERENCES regions (code));
CREATE TABLE depots (id bigint PRIMARY KEY, region varchar(10) REFERENCES regions (code));
--- 2_type.sql
ALTER TABLE regions ALTER COLUMN code TYPE varchar(20);
--                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-fk-partner information
