--- each takes the strongest lock
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);
--- 2_policy.sql rules=rls-policy-change
CREATE POLICY own ON orders USING (tenant = current_user);
-- @"CREATE POLICY own ON orders USING (tenant = current_user)" rls-policy-change
ALTER POLICY own ON orders USING (true);
-- @"ALTER POLICY own ON orders USING (true)" rls-policy-change
DROP POLICY own ON orders;
-- @"DROP POLICY own ON orders" rls-policy-change
--- a new table
--- 1_orders.sql rules=rls-policy-change
CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);
CREATE POLICY own ON orders USING (tenant = current_user);
--- to whom the policies apply
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);
CREATE POLICY own ON orders USING (tenant = current_user);
--- 2_switch.sql rules=rls-policy-change
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE orders FORCE ROW LEVEL SECURITY;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^ rls-policy-change
ALTER TABLE orders NO FORCE ROW LEVEL SECURITY;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ rls-policy-change
ALTER TABLE orders DISABLE ROW LEVEL SECURITY;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ rls-policy-change
