--- an enum
--- 1_a.sql rules=creating-enum
CREATE TYPE mood AS ENUM ('happy', 'sad');
-- @statement creating-enum
--- other types
--- 1_a.sql rules=creating-enum
CREATE TYPE pair AS (x int, y int);
CREATE DOMAIN mood AS text CHECK (VALUE IN ('happy', 'sad'));
