--- B-trees over whole values
--- 1_events.sql
CREATE TABLE events (id bigint PRIMARY KEY, payload jsonb, tags text[], words tsvector);
--- 2_index.sql rules=btree-on-document
CREATE INDEX CONCURRENTLY events_payload_idx ON events (payload);
-- @"CREATE INDEX CONCURRENTLY events_payload_idx ON events" btree-on-document
CREATE INDEX CONCURRENTLY events_tags_idx ON events (tags);
-- @"CREATE INDEX CONCURRENTLY events_tags_idx ON events" btree-on-document
CREATE INDEX CONCURRENTLY events_words_idx ON events (words);
-- @"CREATE INDEX CONCURRENTLY events_words_idx ON events" btree-on-document
--- GIN, one key, other types
--- 1_events.sql
CREATE TABLE events (id bigint PRIMARY KEY, payload jsonb, name text);
--- 2_index.sql rules=btree-on-document
CREATE INDEX CONCURRENTLY events_payload_idx ON events USING gin (payload);
CREATE INDEX CONCURRENTLY events_key_idx ON events ((payload ->> 'id'));
CREATE INDEX CONCURRENTLY events_name_idx ON events (name);
CREATE UNIQUE INDEX CONCURRENTLY events_payload_key ON events (payload);
CREATE INDEX CONCURRENTLY legacy_idx ON legacy (payload);
