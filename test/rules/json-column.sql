--- json in new tables
--- 1_events.sql rules=json-column
CREATE TABLE events (id bigint PRIMARY KEY, payload json, tags JSON[]);
--                                                  ^^^^ json-column
--                                                             ^^^^^^ json-column
--- jsonb, a temporary table, a type of the same name, and off by default
--- 1_events.sql rules=json-column
CREATE TABLE events (id bigint PRIMARY KEY, payload jsonb);
CREATE TEMP TABLE scratch (payload json);
--- 2_more.sql rules=
CREATE TABLE more (id bigint PRIMARY KEY, payload json);
