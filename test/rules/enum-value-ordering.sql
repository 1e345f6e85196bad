--- no place
--- 1_a.sql
CREATE TYPE mood AS ENUM ('happy', 'sad');
--- 2_a.sql rules=enum-value-ordering
ALTER TYPE mood ADD VALUE 'calm';
-- @statement enum-value-ordering
--- a place
--- 1_a.sql
CREATE TYPE mood AS ENUM ('happy', 'sad');
--- 2_a.sql rules=enum-value-ordering
ALTER TYPE mood ADD VALUE 'calm' BEFORE 'sad';
ALTER TYPE mood ADD VALUE 'wild' AFTER 'calm';
