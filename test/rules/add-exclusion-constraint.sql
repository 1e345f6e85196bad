--- builds its index under the lock
--- 1_bookings.sql
CREATE TABLE bookings (id bigint PRIMARY KEY, during int4range);
--- 2_overlap.sql
ALTER TABLE bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);
--                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-exclusion-constraint
ALTER TABLE elsewhere ADD EXCLUDE USING gist (during WITH &&) WHERE (id > 10);
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-exclusion-constraint
--- a new table
--- 1_bookings.sql
CREATE TABLE bookings (id bigint PRIMARY KEY, during int4range, EXCLUDE USING gist (during WITH &&));
ALTER TABLE bookings ADD CONSTRAINT other EXCLUDE USING gist (during WITH =);
