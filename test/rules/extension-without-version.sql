--- the default version of the server
--- 1_extension.sql rules=extension-without-version
CREATE EXTENSION IF NOT EXISTS pg_trgm;
-- @"CREATE EXTENSION IF NOT EXISTS pg_trgm" extension-without-version
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--- a version is given
--- 1_extension.sql rules=extension-without-version
CREATE EXTENSION pg_trgm WITH SCHEMA public VERSION '1.6';
