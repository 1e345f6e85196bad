--- wide rights
--- 1_super.sql rules=superuser-operation
CREATE EXTENSION IF NOT EXISTS file_fdw;
-- @"CREATE EXTENSION IF NOT EXISTS file_fdw" superuser-operation
CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION watch();
-- @"CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION watch()" superuser-operation
CREATE ROLE boss SUPERUSER;
-- @"CREATE ROLE boss SUPERUSER" superuser-operation
COPY legacy FROM '/tmp/legacy.csv';
-- @"COPY legacy FROM '/tmp/legacy.csv'" superuser-operation
ALTER SYSTEM SET work_mem = '1MB';
-- @"ALTER SYSTEM SET work_mem = '1MB'" superuser-operation
--- for every role
--- 1_plain.sql rules=superuser-operation
CREATE EXTENSION pg_trgm;
CREATE ROLE app LOGIN;
CREATE TABLE orders (id bigint);
COPY orders TO STDOUT;
--- trusted since 13
--- 1_plain.sql rules=superuser-operation pg=12
CREATE EXTENSION pg_trgm;
-- @"CREATE EXTENSION pg_trgm" superuser-operation
