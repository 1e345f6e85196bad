--- PostgreSQL 17 refuses it
--- 1_tables.sql pg=17
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint, customer_id bigint) PARTITION BY RANGE (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (10000);
--- 2_key.sql
ALTER TABLE events ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ foreign-key-partitioned-not-valid
--- the key is added to the partitions first
--- 1_tables.sql pg=17
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint, customer_id bigint) PARTITION BY RANGE (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (10000);
--- 2_key.sql
ALTER TABLE events_1 ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
ALTER TABLE events_1 VALIDATE CONSTRAINT customer_fk;
ALTER TABLE events ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers;
--- 18 takes it
--- 1_tables.sql pg=18
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint, customer_id bigint) PARTITION BY RANGE (id);
--- 2_key.sql
ALTER TABLE events ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
