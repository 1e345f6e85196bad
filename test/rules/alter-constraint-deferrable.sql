--- violations move to COMMIT
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT customer_fk REFERENCES customers);
--- 2_defer.sql rules=alter-constraint-deferrable
ALTER TABLE orders ALTER CONSTRAINT customer_fk DEFERRABLE INITIALLY DEFERRED;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alter-constraint-deferrable
--- off by default, a new table
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT customer_fk REFERENCES customers);
--- 2_defer.sql
ALTER TABLE orders ALTER CONSTRAINT customer_fk DEFERRABLE;
--- 3_defer.sql rules=alter-constraint-deferrable
CREATE TABLE items (customer_id bigint CONSTRAINT item_fk REFERENCES customers);
ALTER TABLE items ALTER CONSTRAINT item_fk DEFERRABLE;
--- checked at the statement, or at COMMIT where the transaction asks for it
--- 1_orders.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT customer_fk REFERENCES customers);
--- 2_key.sql rules=alter-constraint-deferrable
ALTER TABLE orders ALTER CONSTRAINT customer_fk DEFERRABLE;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alter-constraint-deferrable
ALTER TABLE orders ALTER CONSTRAINT customer_fk NOT DEFERRABLE;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alter-constraint-deferrable
