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
--- several indexes, and a foreign key besides
--- 1_events.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint, day date, customer_id bigint) PARTITION BY LIST (id);
CREATE INDEX ON events (day);
CREATE INDEX ON events (id);
CREATE TABLE events_1 (id bigint CHECK (id = 1) NOT NULL, day date, customer_id bigint);
CREATE TABLE visits (id bigint, customer_id bigint REFERENCES customers) PARTITION BY LIST (id);
CREATE INDEX ON visits (customer_id);
CREATE TABLE visits_1 (id bigint CHECK (id = 1) NOT NULL, customer_id bigint);
--- 2_attach.sql
ALTER TABLE events ATTACH PARTITION events_1 FOR VALUES IN (1);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ attach-partition-builds-index
ALTER TABLE visits ATTACH PARTITION visits_1 FOR VALUES IN (1);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ attach-partition-builds-index
