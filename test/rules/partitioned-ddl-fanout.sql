--- every partition is locked
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
--- 2_a.sql rules=partitioned-ddl-fanout
ALTER TABLE events ADD COLUMN note text;
-- @"ALTER TABLE events" partitioned-ddl-fanout
--- the only partition
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
--- 2_a.sql rules=partitioned-ddl-fanout
ALTER TABLE events ADD COLUMN note text;
-- @"ALTER TABLE events" partitioned-ddl-fanout
--- one partition, ALTER TABLE ONLY, or a new table
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
--- 2_a.sql rules=partitioned-ddl-fanout
ALTER TABLE events_1 ALTER COLUMN id SET STATISTICS 100;
ALTER TABLE ONLY events ALTER COLUMN id SET DEFAULT 1;
CREATE TABLE fresh (id bigint) PARTITION BY LIST (id);
CREATE TABLE fresh_1 PARTITION OF fresh FOR VALUES IN (1);
ALTER TABLE fresh ADD COLUMN note text;
