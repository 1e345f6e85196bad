--- no primary key
--- 1_items.sql rules=missing-primary-key
CREATE TABLE items (order_id bigint NOT NULL, quantity int NOT NULL, UNIQUE (order_id));
-- @"CREATE TABLE items" missing-primary-key
CREATE TABLE days (day date NOT NULL) PARTITION BY RANGE (day);
-- @"CREATE TABLE days" missing-primary-key
--- a key in the table, further down, of the parent, or copied; tables that need none
--- 1_items.sql rules=missing-primary-key
CREATE TABLE items (id bigint PRIMARY KEY, quantity int);
CREATE TABLE later (id bigint NOT NULL);
ALTER TABLE later ADD PRIMARY KEY (id);
CREATE TABLE copied (LIKE items INCLUDING ALL);
CREATE TABLE days (day date NOT NULL, PRIMARY KEY (day)) PARTITION BY RANGE (day);
CREATE TABLE days_2026 PARTITION OF days FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TEMP TABLE t (a int);
CREATE TABLE answer AS SELECT 42 AS a;
