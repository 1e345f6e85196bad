--- missing indexes and foreign keys
--- 1_events.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE INDEX events_id_idx ON events (id);
CREATE TABLE events_2 (id bigint, day date NOT NULL);
ALTER TABLE events_2 ADD CONSTRAINT in_february CHECK (day >= '2026-02-01' AND day < '2026-03-01') NOT VALID;
ALTER TABLE events_2 VALIDATE CONSTRAINT in_february;
CREATE TABLE notes (id bigint REFERENCES users, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE notes_2 (id bigint, day date NOT NULL CHECK (day >= '2026-02-01' AND day < '2026-03-01'));
--- 2_a.sql
ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ attach-partition-builds-index
ALTER TABLE notes ATTACH PARTITION notes_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ attach-partition-builds-index
--- the partition has them already
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE INDEX events_id_idx ON events (id);
CREATE TABLE events_2 (id bigint, day date NOT NULL);
CREATE INDEX events_2_id_idx ON events_2 (id);
ALTER TABLE events_2 ADD CONSTRAINT in_february CHECK (day >= '2026-02-01' AND day < '2026-03-01') NOT VALID;
ALTER TABLE events_2 VALIDATE CONSTRAINT in_february;
--- 2_a.sql
ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
