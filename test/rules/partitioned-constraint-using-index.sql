--- on the partitioned table
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE UNIQUE INDEX events_id_day_idx ON events (id, day);
--- 2_a.sql
ALTER TABLE events ADD CONSTRAINT events_key UNIQUE USING INDEX events_id_day_idx;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ partitioned-constraint-using-index
--- on a partition
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE UNIQUE INDEX events_id_day_idx ON events_1 (id, day);
--- 2_a.sql
ALTER TABLE events_1 ADD CONSTRAINT events_key UNIQUE USING INDEX events_id_day_idx;
