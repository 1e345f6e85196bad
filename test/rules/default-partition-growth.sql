--- a default partition
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
--- 2_a.sql rules=default-partition-growth
CREATE TABLE fresh (id bigint) PARTITION BY LIST (id);
CREATE TABLE fresh_rest PARTITION OF fresh DEFAULT;
-- @"CREATE TABLE fresh_rest" default-partition-growth
CREATE TABLE events_rest (id bigint, day date NOT NULL);
ALTER TABLE events ATTACH PARTITION events_rest DEFAULT;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ default-partition-growth
--- bounds
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
--- 2_a.sql rules=default-partition-growth
CREATE TABLE fresh (id bigint) PARTITION BY LIST (id);
CREATE TABLE fresh_1 PARTITION OF fresh FOR VALUES IN (1);
