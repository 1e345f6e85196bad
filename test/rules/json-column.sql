--- new tables
--- 1_events.sql rules=json-column
CREATE TABLE events (id bigint PRIMARY KEY, payload json, tags JSON[]);
--                                                  ^^^^ json-column
--                                                             ^^^^^^ json-column
--- jsonb, for the session, a type of the project's, and off by itself
--- 1_events.sql rules=json-column
CREATE TABLE events (id bigint PRIMARY KEY, payload jsonb);
CREATE TEMP TABLE scratch (payload json);
--- 2_more.sql rules=
CREATE TABLE more (id bigint PRIMARY KEY, payload json);
