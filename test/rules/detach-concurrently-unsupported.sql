--- a default partition
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
--- 2_a.sql
ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ detach-concurrently-unsupported
--- none
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
--- 2_a.sql
ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY;
