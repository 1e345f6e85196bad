--- calls are not tracked
--- 1_number.sql
CREATE SEQUENCE invoice_number;
--- 2_drop.sql
DROP SEQUENCE invoice_number, legacy_number;
--            ^^^^^^^^^^^^^^ drop-sequence
--                            ^^^^^^^^^^^^^ drop-sequence
--- refused, not there, of a new table
--- 1_orders.sql
CREATE TABLE orders (id bigserial PRIMARY KEY);
--- 2_drop.sql
DROP SEQUENCE orders_id_seq;
-- @"DROP SEQUENCE orders_id_seq" will-fail
DROP SEQUENCE IF EXISTS missing;
--- 3_drop.sql
CREATE TABLE items (id bigint);
CREATE SEQUENCE items_number OWNED BY items.id;
DROP SEQUENCE items_number;
