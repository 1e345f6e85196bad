--- small keys
--- 1_items.sql rules=small-integer-key
CREATE TABLE items (id int PRIMARY KEY);
--                     ^^^ small-integer-key
CREATE TABLE notes (id serial, text text, PRIMARY KEY (id));
--                     ^^^^^^ small-integer-key
--- silent: large keys, several columns, a key of another table, other columns
--- 1_items.sql rules=small-integer-key
CREATE TABLE items (id bigint PRIMARY KEY, quantity int);
CREATE TABLE notes (id uuid PRIMARY KEY);
CREATE TABLE days (item bigint, day int, PRIMARY KEY (item, day));
CREATE TABLE old (id int);
CREATE TABLE more (item int PRIMARY KEY REFERENCES items (quantity));
-- @"CREATE TABLE more" will-fail
