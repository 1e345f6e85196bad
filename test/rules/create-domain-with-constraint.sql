--- a domain with a CHECK
--- 1_domains.sql rules=create-domain-with-constraint
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
-- @"CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%')" create-domain-with-constraint
--- off by default; no constraint
--- 1_domains.sql
CREATE DOMAIN phone AS text NOT NULL;
--- 2_domains.sql rules=create-domain-with-constraint
CREATE DOMAIN email AS text DEFAULT '';
