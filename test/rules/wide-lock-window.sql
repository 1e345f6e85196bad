--- two tables in one transaction
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
CREATE TABLE customers (id bigint PRIMARY KEY);
--- 2_a.sql model=transaction rules=wide-lock-window
ALTER TABLE orders ADD COLUMN a text;
ALTER TABLE orders ADD COLUMN b text;
ALTER TABLE customers ADD COLUMN a text;
--                    ^^^^^^^^^^^^^^^^^ wide-lock-window
ALTER TABLE customers ADD COLUMN b text;
--- silent: one at a time, new tables, weaker locks, partitions
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint, day date) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
--- 2_a.sql rules=wide-lock-window
ALTER TABLE orders ADD COLUMN a text;
ALTER TABLE customers ADD COLUMN a text;
BEGIN;
ALTER TABLE orders ADD COLUMN b text;
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items ADD COLUMN b text;
ALTER TABLE customers ALTER COLUMN a SET STATISTICS 100;
COMMIT;
BEGIN;
ALTER TABLE events ADD COLUMN a text;
ALTER TABLE events_1 ALTER COLUMN a SET DEFAULT 'x';
COMMIT;
