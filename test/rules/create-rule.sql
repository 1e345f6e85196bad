--- on a table in use
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_rule.sql
CREATE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING;
-- @"CREATE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING" create-rule
ALTER TABLE orders DISABLE RULE keep;
--                 ^^^^^^^^^^^^^^^^^ create-rule
ALTER TABLE orders ENABLE RULE keep;
--                 ^^^^^^^^^^^^^^^^ create-rule
--- on new tables and on views
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE VIEW ids AS SELECT id FROM orders;
CREATE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING;
--- 2_rule.sql
CREATE RULE ids_insert AS ON INSERT TO ids DO INSTEAD NOTHING;
