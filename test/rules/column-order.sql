--- gaps between columns
--- 1_visits.sql rules=column-order
CREATE TABLE visits (paid boolean, id bigint PRIMARY KEY, kind smallint, made_at timestamptz, note text);
-- @"CREATE TABLE visits" column-order
--- good order, a small gain, columns after text, arrays, a temporary table, and off by default
--- 1_visits.sql rules=column-order
CREATE TABLE visits (id bigint PRIMARY KEY, made_at timestamptz, kind smallint, paid boolean, note text);
CREATE TABLE flags (paid boolean, id bigint PRIMARY KEY);
CREATE TABLE notes (note text, paid boolean, id bigint PRIMARY KEY, kind smallint, made_at timestamptz);
CREATE TABLE lists (marks boolean[], id bigint PRIMARY KEY, kind smallint, made_at timestamptz);
CREATE TEMP TABLE scratch (paid boolean, id bigint, kind smallint, made_at timestamptz);
--- 2_more.sql rules=
CREATE TABLE more (paid boolean, id bigint PRIMARY KEY, kind smallint, made_at timestamptz);
