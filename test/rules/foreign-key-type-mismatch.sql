--- a narrower type, or one of another kind
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
CREATE TABLE bills (id numeric(10) PRIMARY KEY);
CREATE TABLE sizes (width double precision PRIMARY KEY);
--- 2_keys.sql
ALTER TABLE orders ADD FOREIGN KEY (customer_ref) REFERENCES customers NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ foreign-key-type-mismatch
CREATE TABLE items (id serial PRIMARY KEY, order_id int REFERENCES orders (id), bill bigint REFERENCES bills);
--                                                      ^^^^^^^^^^^^^^^^^^^^^^ foreign-key-type-mismatch
--                                                                                          ^^^^^^^^^^^^^^^^ foreign-key-type-mismatch
ALTER TABLE orders ADD COLUMN buyer smallint REFERENCES customers;
--                                           ^^^^^^^^^^^^^^^^^^^^ foreign-key-type-mismatch
--                                           ^^^^^^^^^^^^^^^^^^^^ add-column-inline-references information
CREATE TABLE lengths (width real REFERENCES sizes);
--                               ^^^^^^^^^^^^^^^^ foreign-key-type-mismatch
--- the same type, a wider one, text of any length, types that PostgreSQL refuses
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
CREATE TABLE groups (id int PRIMARY KEY, code varchar(10) UNIQUE, day date UNIQUE);
CREATE TABLE sizes (width real PRIMARY KEY);
--- 2_keys.sql
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
CREATE TABLE members (group_id bigint REFERENCES groups, code text REFERENCES groups (code));
CREATE TABLE lengths (width double precision REFERENCES sizes);
CREATE TABLE nodes (id bigint PRIMARY KEY, parent int REFERENCES nodes);
CREATE TABLE notes (group_code text REFERENCES groups);
-- @"CREATE TABLE notes" will-fail
