--- a partition
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
--- 2_a.sql
DROP TABLE events_1;
--         ^^^^^^^^ drop-partition
--- detached, or the whole table
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE whole (id bigint) PARTITION BY LIST (id);
CREATE TABLE whole_1 PARTITION OF whole FOR VALUES IN (1);
--- 2_a.sql
ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY;
DROP TABLE events_1;
--         ^^^^^^^^ drop-table
DROP TABLE whole, whole_1;
--         ^^^^^ drop-table
--- with a default partition nothing can be detached CONCURRENTLY
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
--- 2_a.sql
DROP TABLE events_1;
--         ^^^^^^^^ drop-partition
