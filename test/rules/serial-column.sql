--- serial types
--- 1_items.sql rules=serial-column
CREATE TABLE items (id bigserial PRIMARY KEY, number serial);
--                     ^^^^^^^^^ serial-column
--                                                   ^^^^^^ serial-column
--- silent: identity, and a table with rows
--- 1_items.sql rules=serial-column
CREATE TABLE items (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
--- 2_items.sql
ALTER TABLE items ADD COLUMN number serial;
--                           ^^^^^^^^^^^^^ add-column-serial
