--- every table that uses it
--- 1_domains.sql pg=18
CREATE DOMAIN email AS text;
CREATE TABLE users (id bigint PRIMARY KEY, mail email);
CREATE TABLE shops (id bigint PRIMARY KEY, mail email);
--- 2_constraint.sql
ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (VALUE LIKE '%@%');
-- @"ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (VALUE LIKE '%@%')" domain-add-constraint
ALTER DOMAIN email SET NOT NULL;
-- @"ALTER DOMAIN email SET NOT NULL" domain-add-constraint
ALTER DOMAIN elsewhere ADD CHECK (VALUE > 0);
-- @"ALTER DOMAIN elsewhere ADD CHECK (VALUE > 0)" domain-add-constraint
ALTER DOMAIN email ADD CONSTRAINT short CHECK (length(VALUE) < 100) NOT VALID;
--- 3_validate.sql
ALTER DOMAIN email VALIDATE CONSTRAINT short;
-- @"ALTER DOMAIN email VALIDATE CONSTRAINT short" domain-add-constraint
--- not used, used by new tables only, less strict
--- 1_domains.sql
CREATE DOMAIN email AS text;
CREATE DOMAIN phone AS text CONSTRAINT short CHECK (length(VALUE) < 20);
CREATE TABLE users (id bigint PRIMARY KEY, tel phone);
--- 2_constraint.sql
ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (VALUE LIKE '%@%');
CREATE TABLE shops (id bigint PRIMARY KEY, mail email);
ALTER DOMAIN email SET NOT NULL;
ALTER DOMAIN phone DROP CONSTRAINT short;
ALTER DOMAIN phone SET DEFAULT '';
--- a domain that no migration created becomes NOT NULL
--- 1_email.sql
ALTER DOMAIN email SET NOT NULL;
-- @statement domain-add-constraint
