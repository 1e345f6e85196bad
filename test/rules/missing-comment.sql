--- nothing, and a column alone
--- 1_items.sql rules=missing-comment
CREATE TABLE items (id bigint PRIMARY KEY);
-- @"CREATE TABLE items" missing-comment
COMMENT ON COLUMN items.id IS 'Given by the shop.';
CREATE TABLE kinds (id bigint PRIMARY KEY);
-- @"CREATE TABLE kinds" missing-comment
COMMENT ON TABLE items2 IS 'Another one.';
--- explained, gone again, for the session, a partition, and off by itself
--- 1_items.sql rules=missing-comment
CREATE TABLE items (id bigint PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE items_1 PARTITION OF items FOR VALUES FROM (0) TO (1000);
COMMENT ON TABLE public.items IS 'What is sold.';
CREATE TABLE passing (id bigint);
DROP TABLE passing;
CREATE TEMP TABLE scratch (id bigint);
--- 2_kinds.sql rules=
CREATE TABLE kinds (id bigint PRIMARY KEY);
