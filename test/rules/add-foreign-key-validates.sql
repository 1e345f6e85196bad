--- both tables are scanned
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, other_id bigint);
--- 2_key.sql
ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-foreign-key-validates
ALTER TABLE orders ADD FOREIGN KEY (other_id) REFERENCES customers ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-foreign-key-validates
--- 3_key.sql model=transaction
ALTER TABLE orders ADD CONSTRAINT customer_fk2 FOREIGN KEY (customer_id) REFERENCES customers (id), ADD COLUMN note text;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-foreign-key-validates
--- NOT VALID, new tables
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
--- 2_key.sql
ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
--- 3_key.sql
ALTER TABLE orders VALIDATE CONSTRAINT customer_fk;
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders (id));
ALTER TABLE items ADD CONSTRAINT order_fk FOREIGN KEY (order_id) REFERENCES orders (id);
--- PostgreSQL 17 refuses NOT VALID on a partitioned table
--- 1_tables.sql pg=17
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint, customer_id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
--- 2_key.sql
ALTER TABLE events ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-foreign-key-validates
--- a new table in a schema that unqualified names may refer to
--- 1_stores.sql
CREATE TABLE app.stores (id bigint PRIMARY KEY, region_id bigint);
--- 2_regions.sql
CREATE TABLE app.regions (id bigint PRIMARY KEY);
ALTER TABLE app.stores ADD CONSTRAINT stores_region_fk FOREIGN KEY (region_id) REFERENCES regions (id);
-- @"ADD CONSTRAINT stores_region_fk FOREIGN KEY (region_id) REFERENCES regions (id)" add-foreign-key-validates
--- the referencing table is new, but filled
--- 1_customers.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
--- 2_orders.sql pg=16
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);
INSERT INTO orders VALUES (1, 1);
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-foreign-key-validates
--- 3_partitioned.sql
CREATE TABLE events (id bigint, customer_id bigint) PARTITION BY LIST (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1);
INSERT INTO events VALUES (1, 1);
ALTER TABLE events ADD FOREIGN KEY (customer_id) REFERENCES customers (id);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-foreign-key-validates
--- the referenced table is new, the referencing one partitioned
--- 1_events.sql pg=16
CREATE TABLE events (id bigint, customer_id bigint) PARTITION BY LIST (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1);
--- 2_customers.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
ALTER TABLE events ADD FOREIGN KEY (customer_id) REFERENCES customers (id);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-foreign-key-validates
