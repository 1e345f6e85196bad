--- writes wait for the build
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_index.sql
CREATE INDEX orders_status_idx ON orders (status);
-- @"CREATE INDEX orders_status_idx ON orders" create-index-blocking
CREATE UNIQUE INDEX IF NOT EXISTS orders_lower_idx ON public.orders USING btree (lower(status)) WHERE status IS NOT NULL;
-- @"CREATE UNIQUE INDEX IF NOT EXISTS orders_lower_idx ON public.orders" create-index-blocking
CREATE INDEX ON legacy (a);
-- @"CREATE INDEX ON legacy" create-index-blocking
--- 3_index.sql model=transaction
CREATE INDEX orders_both_idx ON orders (status, id);
-- @"CREATE INDEX orders_both_idx ON orders" create-index-blocking
--- CONCURRENTLY, new tables, an index that is there, a partitioned parent alone
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
CREATE INDEX orders_id_idx ON orders (id, status);
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
--- 2_index.sql
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
CREATE INDEX IF NOT EXISTS orders_id_idx ON orders (id, status);
CREATE INDEX events_at_idx ON ONLY events (at);
CREATE TABLE items (id bigint, name text);
CREATE INDEX items_name_idx ON items (name);
--- on all partitions
--- 1_events.sql
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
--- 2_index.sql
CREATE INDEX events_id_idx ON events (id);
-- @"CREATE INDEX events_id_idx ON events" create-index-blocking
--- after a CREATE TABLE that fails: only the failure is reported
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
--- 2_again.sql
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
-- @"CREATE TABLE orders" will-fail
CREATE INDEX orders_code ON orders (code);
--- under a lock that the transaction holds already
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text, n int);
CREATE INDEX orders_n_idx ON orders (n);
CREATE TABLE events (id bigint, day date) PARTITION BY LIST (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1);
--- 2_held.sql model=transaction
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX orders_status_idx ON orders (status);
-- @"CREATE INDEX orders_status_idx ON orders" create-index-blocking
--- 3_replaces.sql
DROP INDEX orders_n_idx;
CREATE INDEX orders_n_status_idx ON orders (n, status);
-- @"CREATE INDEX orders_n_status_idx ON orders" create-index-blocking
--- 4_partitioned.sql
ALTER TABLE events ADD COLUMN note text;
CREATE INDEX ON events (day);
-- @"CREATE INDEX ON events" create-index-blocking
