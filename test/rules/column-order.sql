--- gaps
--- 1_visits.sql rules=column-order
CREATE TABLE visits (paid boolean, id bigint PRIMARY KEY, kind smallint, made_at timestamptz, note text);
-- @"CREATE TABLE visits" column-order
--- in order, too little to gain, behind text, arrays, for the session, and off by itself
--- 1_visits.sql rules=column-order
CREATE TABLE visits (id bigint PRIMARY KEY, made_at timestamptz, kind smallint, paid boolean, note text);
CREATE TABLE flags (paid boolean, id bigint PRIMARY KEY);
CREATE TABLE notes (note text, paid boolean, id bigint PRIMARY KEY, kind smallint, made_at timestamptz);
CREATE TABLE lists (marks boolean[], id bigint PRIMARY KEY, kind smallint, made_at timestamptz);
CREATE TEMP TABLE scratch (paid boolean, id bigint, kind smallint, made_at timestamptz);
--- 2_more.sql rules=
CREATE TABLE more (paid boolean, id bigint PRIMARY KEY, kind smallint, made_at timestamptz);
