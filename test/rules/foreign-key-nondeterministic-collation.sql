--- PostgreSQL 18 refuses it
--- 1_users.sql pg=18
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE users (name text COLLATE ci PRIMARY KEY, nick text UNIQUE);
CREATE TABLE visits (name text, nick text COLLATE ci);
--- 2_keys.sql
CREATE TABLE logins (name text REFERENCES users);
--                             ^^^^^^^^^^^^^^^^ foreign-key-nondeterministic-collation error
ALTER TABLE visits ADD FOREIGN KEY (nick) REFERENCES users (nick) NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ foreign-key-nondeterministic-collation error
--- PostgreSQL 17 accepts it
--- 1_users.sql pg=17
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE users (name text COLLATE ci PRIMARY KEY, nick text UNIQUE);
CREATE TABLE visits (name text, nick text COLLATE ci);
--- 2_keys.sql
ALTER TABLE visits ADD FOREIGN KEY (name) REFERENCES users NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ foreign-key-nondeterministic-collation
--- the same collation, or deterministic ones
--- 1_users.sql pg=18
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE users (name text COLLATE ci PRIMARY KEY, nick text UNIQUE);
CREATE TABLE visits (name text, nick text COLLATE ci);
CREATE TABLE sites (host text COLLATE "C" PRIMARY KEY);
--- 2_keys.sql
CREATE TABLE logins (name text COLLATE ci REFERENCES users, host text REFERENCES sites);
ALTER TABLE visits ADD FOREIGN KEY (name) REFERENCES users (nick) NOT VALID;
ALTER TABLE visits ADD FOREIGN KEY (nick) REFERENCES users (name) NOT VALID;
