--- a partitioned table
--- 1_events.sql rules=no-partition-policy
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
-- @"CREATE TABLE events" no-partition-policy
--- a plain table
--- 1_events.sql rules=no-partition-policy
CREATE TABLE events (id bigint, day date NOT NULL);
