--- every row is hidden
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);
--- 2_rls.sql
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^ rls-enabled-no-policy
--- silent: policies before or after, new and unknown tables
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);
CREATE TABLE items (id bigint PRIMARY KEY, tenant text);
CREATE POLICY own ON items USING (tenant = current_user);
--- 2_rls.sql
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON orders USING (tenant = current_user);
ALTER TABLE items ENABLE ROW LEVEL SECURITY;
ALTER TABLE legacy ENABLE ROW LEVEL SECURITY;
CREATE TABLE closed (id bigint);
ALTER TABLE closed ENABLE ROW LEVEL SECURITY;
