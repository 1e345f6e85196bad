--- more privileges than needed
--- 1_grant.sql rules=grant-widening
CREATE TABLE orders (id bigint PRIMARY KEY);
GRANT ALL ON orders TO app;
-- @"GRANT ALL ON orders TO app" grant-widening
GRANT SELECT ON orders TO PUBLIC;
-- @"GRANT SELECT ON orders TO PUBLIC" grant-widening
GRANT ALL PRIVILEGES ON SCHEMA public TO app;
-- @"GRANT ALL PRIVILEGES ON SCHEMA public TO app" grant-widening
GRANT ALL ON orders TO PUBLIC;
-- @"GRANT ALL ON orders TO PUBLIC" grant-widening
GRANT USAGE ON SCHEMA public TO PUBLIC;
-- @"GRANT USAGE ON SCHEMA public TO PUBLIC" grant-widening
GRANT ALL ON SCHEMA public TO PUBLIC;
-- @"GRANT ALL ON SCHEMA public TO PUBLIC" grant-widening
--- named, taken away, functions
--- 1_grant.sql rules=grant-widening
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
GRANT SELECT, INSERT ON orders TO app;
REVOKE ALL ON orders FROM PUBLIC;
GRANT EXECUTE ON FUNCTION one() TO PUBLIC;
