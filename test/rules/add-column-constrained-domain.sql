--- a domain with a check
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE DOMAIN required AS text NOT NULL;
CREATE DOMAIN plain AS int;
--- 2_domains.sql
ALTER TABLE orders ADD COLUMN quantity positive;
--                            ^^^^^^^^^^^^^^^^^ add-column-constrained-domain
ALTER TABLE orders ADD COLUMN count positive DEFAULT 1;
--                            ^^^^^^^^^^^^^^^^^^^^^^^^ add-column-constrained-domain
ALTER TABLE orders ADD COLUMN name required;
--                            ^^^^^^^^^^^^^ add-column-required
--- a domain without constraints, its base type, a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE DOMAIN plain AS int;
--- 2_quiet.sql
ALTER TABLE orders ADD COLUMN a plain;
ALTER TABLE orders ADD COLUMN b int, ADD CONSTRAINT b_check CHECK (b > 0) NOT VALID;
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items ADD COLUMN quantity positive;
