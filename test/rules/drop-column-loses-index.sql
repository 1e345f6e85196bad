--- other columns share it
--- 1_orders.sql
CREATE TABLE regions (tenant int, id int, PRIMARY KEY (tenant, id));
CREATE TABLE orders (id bigint PRIMARY KEY, tenant int, region int, at date, until date,
  UNIQUE (tenant, at), CONSTRAINT span CHECK (at < until), CONSTRAINT region_fk FOREIGN KEY (tenant, region) REFERENCES regions);
CREATE INDEX orders_region_idx ON orders (tenant, region);
CREATE INDEX orders_open_idx ON orders (at) WHERE until IS NULL;
--- 2_drop.sql
ALTER TABLE orders DROP COLUMN region;
--                 ^^^^^^^^^^^^^^^^^^ drop-column-loses-index
--                 ^^^^^^^^^^^^^^^^^^ drop-column
ALTER TABLE orders DROP COLUMN until;
--                 ^^^^^^^^^^^^^^^^^ drop-column-loses-index
--                 ^^^^^^^^^^^^^^^^^ drop-column
--- only about the column, or another index serves the other columns
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, tenant int, region int UNIQUE CHECK (region > 0), at date);
CREATE INDEX orders_region_idx ON orders (region DESC);
CREATE INDEX orders_both_idx ON orders (tenant, region);
CREATE INDEX orders_tenant_idx ON orders (tenant, at);
--- 2_drop.sql
ALTER TABLE orders DROP COLUMN region;
--                 ^^^^^^^^^^^^^^^^^^ drop-column
CREATE TABLE items (a int, b int, UNIQUE (a, b));
ALTER TABLE items DROP COLUMN a;
--- the same file builds what the other columns need, or drops them too
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, tenant int, region int, tag text, CONSTRAINT key UNIQUE (tenant, region), CHECK (region > id), UNIQUE (tag, region));
CREATE INDEX orders_tag_idx ON orders (region, tag);
--- 2_drop.sql
ALTER TABLE orders DROP COLUMN region, DROP COLUMN tag, ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^ drop-column
--                                     ^^^^^^^^^^^^^^^ drop-column
CREATE UNIQUE INDEX CONCURRENTLY orders_tenant_key ON orders (tenant);
