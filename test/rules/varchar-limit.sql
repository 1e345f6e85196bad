--- a limit in the type
--- 1_items.sql rules=varchar-limit
CREATE TABLE items (id bigint PRIMARY KEY, name varchar(40) NOT NULL, "Odd Name" character varying (20));
--                                              ^^^^^^^^^^^ varchar-limit
--                                                                               ^^^^^^^^^^^^^^^^^^^^^^ varchar-limit
ALTER TABLE items ADD COLUMN note varchar(200);
--                                ^^^^^^^^^^^^ varchar-limit
--- silent: no limit, an array, a temporary table
--- 1_items.sql rules=varchar-limit
CREATE TABLE items (id bigint PRIMARY KEY, name varchar, note text, tags varchar(20)[]);
CREATE TEMP TABLE t (name varchar(40));
