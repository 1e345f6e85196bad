--- a column is removed, renamed or moved
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text, note text);
CREATE VIEW open_orders AS SELECT id, status AS state, note FROM orders;
CREATE VIEW all_orders AS SELECT o.* FROM orders o JOIN orders p ON p.id = o.id;
--- 2_view.sql
CREATE OR REPLACE VIEW open_orders AS SELECT id, status AS state FROM orders;
-- @"CREATE OR REPLACE VIEW open_orders" replace-view-drops-column
CREATE OR REPLACE VIEW open_orders AS SELECT id, status, note FROM orders;
-- @"CREATE OR REPLACE VIEW open_orders" replace-view-drops-column
CREATE OR REPLACE VIEW open_orders (id, state, remark) AS SELECT id, status, note FROM orders;
-- @"CREATE OR REPLACE VIEW open_orders" replace-view-drops-column
CREATE OR REPLACE VIEW all_orders AS SELECT id, note, status FROM orders;
-- @"CREATE OR REPLACE VIEW all_orders" replace-view-drops-column
--- silent: more columns, the same columns, unknown names, a column renamed before
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
CREATE VIEW open_orders AS SELECT id, status FROM orders;
CREATE VIEW sums AS SELECT id + 1, count(*) FROM orders GROUP BY id;
CREATE VIEW legacy_view AS SELECT * FROM legacy;
ALTER VIEW open_orders RENAME COLUMN status TO state;
--- 2_view.sql
CREATE OR REPLACE VIEW open_orders AS SELECT o.id, o.status::text AS state, now() AS at FROM orders o;
CREATE OR REPLACE VIEW sums AS SELECT id + 2, count(*) FROM orders GROUP BY id;
CREATE OR REPLACE VIEW legacy_view AS SELECT 1 AS one;
CREATE OR REPLACE VIEW fresh AS SELECT id FROM orders;
ALTER TABLE orders ADD COLUMN note text;
CREATE OR REPLACE VIEW open_orders (id, state, at, note) AS (SELECT id, status, now(), note FROM orders UNION SELECT 1, 'a', now(), 'b');
