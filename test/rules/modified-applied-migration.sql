--- it is on main with another text
--- V2__notes.sql framework=flyway base(main)=V1__a.sql,V2__notes.sql
CREATE TABLE notes (id bigint PRIMARY KEY);
-- @"CREATE TABLE notes (id bigint PRIMARY KEY)" modified-applied-migration
--- new, or nobody knows
--- V3__notes.sql framework=flyway base(main)=V1__a.sql,V2__notes.sql
CREATE TABLE notes (id bigint PRIMARY KEY);
--- V4__more.sql framework=flyway
CREATE TABLE more (id bigint PRIMARY KEY);
