--- with a default, both tables are scanned
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_customer.sql
ALTER TABLE orders ADD COLUMN customer_id bigint DEFAULT 1 REFERENCES customers (id);
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-references
ALTER TABLE orders ADD COLUMN other_id bigint CONSTRAINT other_fk REFERENCES customers ON DELETE CASCADE NOT NULL DEFAULT 1;
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-references
ALTER TABLE orders ADD COLUMN third_id bigint REFERENCES customers DEFAULT NULL;
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-references
--- without a default, only two locks are taken at once
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_customer.sql
ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id);
--                                               ^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-references information
--- new tables, and a separate foreign key
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_quiet.sql
CREATE TABLE regions (id bigint PRIMARY KEY);
ALTER TABLE orders ADD COLUMN region_id bigint REFERENCES regions (id);
ALTER TABLE orders ADD COLUMN customer_id bigint DEFAULT 1, ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items ADD COLUMN order_id bigint DEFAULT 1 REFERENCES orders (id);
--- unqualified names are looked up in the connection's schema
--- 1_users.sql
CREATE TABLE app.users (id bigint PRIMARY KEY);
--- 2_credentials.sql
CREATE TABLE credentials (id bigint PRIMARY KEY);
ALTER TABLE app.users ADD COLUMN credentials_id bigint REFERENCES app.credentials (id);
CREATE TABLE app.avatars (id bigint PRIMARY KEY);
ALTER TABLE app.users ADD COLUMN avatar_id bigint REFERENCES avatars (id);
ALTER TABLE app.users ADD COLUMN second_avatar_id bigint REFERENCES avatars (id);
--- 3_another_schema.sql
SET search_path = public;
CREATE TABLE profiles (id bigint PRIMARY KEY);
ALTER TABLE app.users ADD COLUMN profile_id bigint REFERENCES app.profiles (id);
--                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-references information
--- the referenced table is new too
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_customers.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
ALTER TABLE orders ADD COLUMN customer_id bigint DEFAULT 1 REFERENCES customers (id);
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-references
ALTER TABLE orders ADD COLUMN buyer_id bigint DEFAULT NULL REFERENCES customers (id);
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-references
