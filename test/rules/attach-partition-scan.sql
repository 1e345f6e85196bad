--- no CHECK, or one that does not imply the bound
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2 (id bigint, day date NOT NULL);
--- 2_a.sql
ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ attach-partition-scan
--- a validated CHECK
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2 (id bigint, day date NOT NULL);
ALTER TABLE events_2 ADD CONSTRAINT in_february CHECK (day >= '2026-02-01' AND day < '2026-03-01') NOT VALID;
ALTER TABLE events_2 VALIDATE CONSTRAINT in_february;
--- 2_a.sql
ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
--- a new table
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
--- 2_a.sql
CREATE TABLE events_2 (id bigint, day date NOT NULL);
ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
--- no migration creates the table or the partition
--- 1_attach.sql
ALTER TABLE readings ATTACH PARTITION readings_may FOR VALUES FROM ('2026-05-01') TO ('2026-06-01');
--                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ attach-partition-scan
--- silent: a check that is valid may be there for the bound
--- 1_check.sql
ALTER TABLE readings_may ADD CHECK (at >= '2026-05-01' AND at < '2026-06-01') NOT VALID;
ALTER TABLE readings_may VALIDATE CONSTRAINT readings_may_at_check;
--- 2_attach.sql
ALTER TABLE readings ATTACH PARTITION readings_may FOR VALUES FROM ('2026-05-01') TO ('2026-06-01');
