--- the parent is in use
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE parts (id bigint, twice bigint GENERATED ALWAYS AS (id * 2) STORED) PARTITION BY LIST (id);
CREATE TABLE whole (id bigint) PARTITION BY LIST (id);
CREATE TABLE whole_rest PARTITION OF whole DEFAULT;
--- 2_a.sql
CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');
-- @"CREATE TABLE events_3" create-partition-of
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES IN (1);
-- @"CREATE TABLE parts_1" create-partition-of
CREATE TABLE events_4 PARTITION OF events FOR VALUES FROM ('2026-04-01') TO ('2026-05-01') WITH (fillfactor = 70);
-- @"CREATE TABLE events_4" create-partition-of
CREATE TABLE whole_1 PARTITION OF whole FOR VALUES IN (1);
-- @"CREATE TABLE whole_1" create-partition-of warning
--- attached, or a partition of a new table
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
--- 2_a.sql
CREATE TABLE events_3 (LIKE events INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');
CREATE TABLE fresh (id bigint) PARTITION BY LIST (id);
CREATE TABLE fresh_1 PARTITION OF fresh FOR VALUES IN (1);
