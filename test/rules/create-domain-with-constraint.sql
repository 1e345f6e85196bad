--- hard to change
--- 1_domains.sql rules=create-domain-with-constraint
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
-- @"CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%')" create-domain-with-constraint
--- no constraint; off by itself
--- 1_domains.sql
CREATE DOMAIN phone AS text NOT NULL;
--- 2_domains.sql rules=create-domain-with-constraint
CREATE DOMAIN email AS text DEFAULT '';
