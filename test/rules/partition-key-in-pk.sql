--- without the partition key
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
--- 2_a.sql
ALTER TABLE events ADD PRIMARY KEY (id);
--                 ^^^^^^^^^^^^^^^^^^^^ partition-key-in-pk
CREATE UNIQUE INDEX events_id_idx ON events (id);
-- @"CREATE UNIQUE INDEX events_id_idx ON events" partition-key-in-pk
CREATE TABLE logs (id bigint PRIMARY KEY, day date) PARTITION BY RANGE (day);
--                           ^^^^^^^^^^^ partition-key-in-pk
CREATE TABLE visits (id bigint PRIMARY KEY, at timestamptz) PARTITION BY RANGE ((at AT TIME ZONE 'UTC'));
--                             ^^^^^^^^^^^ partition-key-in-pk
--- with the partition key
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
--- 2_a.sql
CREATE UNIQUE INDEX events_day_idx ON ONLY events (id, day);
CREATE TABLE logs (id bigint, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
