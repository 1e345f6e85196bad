--- the whole table waits
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE whole (id bigint) PARTITION BY LIST (id);
CREATE TABLE whole_1 PARTITION OF whole FOR VALUES IN (1);
CREATE TABLE whole_rest PARTITION OF whole DEFAULT;
--- 2_a.sql
ALTER TABLE events DETACH PARTITION events_1;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^ detach-partition-blocking
ALTER TABLE whole DETACH PARTITION whole_1;
--                ^^^^^^^^^^^^^^^^^^^^^^^^ detach-partition-blocking
--- before 14, in a transaction
--- 1_events.sql pg=13
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
--- 2_a.sql model=transaction
ALTER TABLE events DETACH PARTITION events_1;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^ detach-partition-blocking
--- CONCURRENTLY, or new
--- 1_events.sql
CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
--- 2_a.sql
ALTER TABLE events DETACH PARTITION events_1 CONCURRENTLY;
CREATE TABLE fresh (id bigint) PARTITION BY LIST (id);
CREATE TABLE fresh_1 PARTITION OF fresh FOR VALUES IN (1);
ALTER TABLE fresh DETACH PARTITION fresh_1;
--- foreign keys to the partitioned table are checked
--- 1_events.sql
CREATE TABLE events (id bigint PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1);
CREATE TABLE events_2 PARTITION OF events FOR VALUES IN (2);
CREATE TABLE notes (event_id bigint REFERENCES events);
--- 2_detach.sql
ALTER TABLE events DETACH PARTITION events_1;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^ detach-partition-blocking warning
--- 3_before.sql pg=13
ALTER TABLE events DETACH PARTITION events_2;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^ detach-partition-blocking warning
--- the same with a default partition
--- 1_events.sql
CREATE TABLE events (id bigint PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1);
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE TABLE notes (event_id bigint REFERENCES events);
--- 2_detach.sql
ALTER TABLE events DETACH PARTITION events_1;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^ detach-partition-blocking warning
