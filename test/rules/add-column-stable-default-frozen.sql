--- one value for all existing rows
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_stable.sql
ALTER TABLE orders ADD COLUMN a timestamptz NOT NULL DEFAULT now();
--                                                   ^^^^^^^^^^^^^ add-column-stable-default-frozen
ALTER TABLE orders ADD COLUMN b timestamptz DEFAULT CURRENT_TIMESTAMP;
--                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-stable-default-frozen
ALTER TABLE orders ADD COLUMN c text DEFAULT current_user;
--                                   ^^^^^^^^^^^^^^^^^^^^ add-column-stable-default-frozen
ALTER TABLE orders ADD COLUMN d timestamptz DEFAULT now() - interval '1 day';
--                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-stable-default-frozen
ALTER TABLE orders ADD COLUMN e date DEFAULT CURRENT_DATE;
--                                   ^^^^^^^^^^^^^^^^^^^^ add-column-stable-default-frozen
--- constants, new tables, and a column that exists already
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, created_at timestamptz);
--- 2_quiet.sql
ALTER TABLE orders ADD COLUMN a timestamptz DEFAULT '2026-01-01T00:00:00Z';
ALTER TABLE orders ADD COLUMN IF NOT EXISTS created_at timestamptz DEFAULT now();
ALTER TABLE orders ADD COLUMN b timestamptz, ALTER COLUMN b SET DEFAULT now();
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items ADD COLUMN created_at timestamptz DEFAULT now();
