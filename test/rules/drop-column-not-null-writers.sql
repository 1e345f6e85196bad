--- a required column
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, note text NOT NULL);
--- 2_drop.sql rules=drop-column-not-null-writers
ALTER TABLE orders DROP COLUMN note;
--                 ^^^^^^^^^^^^^^^^ drop-column-not-null-writers
--                 ^^^^^^^^^^^^^^^^ drop-column
--- nullable, with a default, generated, new
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, a text, b text NOT NULL DEFAULT '', c bigint GENERATED ALWAYS AS IDENTITY, d text NOT NULL);
--- 2_nullable.sql rules=drop-column-not-null-writers
ALTER TABLE orders ALTER COLUMN d DROP NOT NULL;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-not-null
--- 3_drop.sql
ALTER TABLE orders DROP COLUMN a, DROP COLUMN b, DROP COLUMN c, DROP COLUMN d;
--                 ^^^^^^^^^^^^^ drop-column
--                                ^^^^^^^^^^^^^ drop-column
--                                               ^^^^^^^^^^^^^ drop-column
--                                                              ^^^^^^^^^^^^^ drop-column
CREATE TABLE items (id bigint NOT NULL, name text);
ALTER TABLE items DROP COLUMN id;
