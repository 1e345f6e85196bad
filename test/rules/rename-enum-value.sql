--- running applications still send the old one
--- 1_mood.sql
CREATE TYPE mood AS ENUM ('sad', 'happy');
--- 2_rename.sql
ALTER TYPE mood RENAME VALUE 'happy' TO 'glad';
-- @"ALTER TYPE mood RENAME VALUE 'happy' TO 'glad'" rename-enum-value
ALTER TYPE legacy RENAME VALUE 'a' TO 'b';
-- @"ALTER TYPE legacy RENAME VALUE 'a' TO 'b'" rename-enum-value
--- new types and new values
--- 1_mood.sql
CREATE TYPE mood AS ENUM ('sad', 'happy');
ALTER TYPE mood RENAME VALUE 'happy' TO 'glad';
