--- DROP VALUE
--- 1_mood.sql
CREATE TYPE mood AS ENUM ('sad', 'happy');
--- 2_drop.sql pg=17
ALTER TYPE mood DROP VALUE 'sad';
-- @statement drop-enum-value
--- 3_drop.sql pg=14
ALTER TYPE mood DROP VALUE 'sad';
-- @statement drop-enum-value
--- ADD VALUE
--- 1_mood.sql
CREATE TYPE mood AS ENUM ('sad');
--- 2_add.sql
ALTER TYPE mood ADD VALUE 'happy';
