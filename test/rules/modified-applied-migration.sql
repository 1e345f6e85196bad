--- it is on main with another text
--- V2__notes.sql framework=flyway base(main)=V1__a.sql,V2__notes.sql
CREATE TABLE notes (id bigint PRIMARY KEY);
-- @"CREATE TABLE notes (id bigint PRIMARY KEY)" modified-applied-migration
--- its checksum is another
--- 2_notes.sql changed(atlas.sum)=2_notes.sql
CREATE TABLE notes (id bigint PRIMARY KEY);
-- @"CREATE TABLE notes (id bigint PRIMARY KEY)" modified-applied-migration error
--- new, or not known
--- V3__notes.sql framework=flyway base(main)=V1__a.sql,V2__notes.sql
CREATE TABLE notes (id bigint PRIMARY KEY);
--- V4__more.sql framework=flyway
CREATE TABLE more (id bigint PRIMARY KEY);
