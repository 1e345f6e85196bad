--- on the partitioned table
--- 1_events.sql
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE INDEX events_at_idx ON events (at);
--- 2_index.sql
CREATE INDEX CONCURRENTLY events_id_idx ON events (id) WHERE id > 0;
-- @"CREATE INDEX CONCURRENTLY events_id_idx ON events" partitioned-index-concurrently
CREATE INDEX CONCURRENTLY ON public.events USING brin (at);
-- @"CREATE INDEX CONCURRENTLY ON public.events" partitioned-index-concurrently
DROP INDEX CONCURRENTLY events_at_idx;
-- @"DROP INDEX CONCURRENTLY events_at_idx" partitioned-index-concurrently
--- on partitions and plain tables
--- 1_events.sql
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE plain (id bigint);
--- 2_index.sql
CREATE INDEX events_id_idx ON ONLY events (id);
CREATE INDEX CONCURRENTLY events_1_id_idx ON events_1 (id);
ALTER INDEX events_id_idx ATTACH PARTITION events_1_id_idx;
CREATE INDEX CONCURRENTLY plain_id_idx ON plain (id);
DROP INDEX CONCURRENTLY plain_id_idx;
--- Flyway runs a file outside a transaction only if all its statements need that, so the fix does not fit into one file
--- V1__events.sql framework=flyway
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
--- V2__index.sql
CREATE INDEX CONCURRENTLY events_id_idx ON events (id);
-- @"CREATE INDEX CONCURRENTLY events_id_idx ON events" partitioned-index-concurrently
--- no partition yet
--- 1_events.sql
CREATE TABLE events (id bigint, day date) PARTITION BY LIST (id);
--- 2_index.sql
CREATE INDEX CONCURRENTLY events_day_idx ON events (day);
-- @"CREATE INDEX CONCURRENTLY events_day_idx ON events" partitioned-index-concurrently
