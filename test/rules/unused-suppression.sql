--- no such finding below, and a misspelt name
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, note text, other text);
--- 2_comments.sql
   -- phasewise-ignore drop-column: code is updated
-- ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
ALTER TABLE orders ADD COLUMN more text;
   -- phasewise-ignore drop-colum: code is updated
-- ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
ALTER TABLE orders DROP COLUMN note;
--                 ^^^^^^^^^^^^^^^^ drop-column
   -- phasewise-ignore drop-column, add-column-json: code is updated
-- ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
ALTER TABLE orders DROP COLUMN other;
   -- phasewise-ignore
-- ^^^^^^^^^^^^^^^^^^^ unused-suppression
SELECT 1;
SELECT 2; -- phasewise-ignore drop-table
--        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
   -- phasewise-ignore-start drop-table: all of them
-- ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
SELECT 3;
-- phasewise-ignore-end drop-table
--- for a file
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_comments.sql
   -- phasewise-ignore-file drop-column
-- ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
ALTER TABLE orders ADD COLUMN more text;
--- silent: comments that do something, comments of other linters, rules that are off, and unused-suppression itself
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, note text, other text);
--- 2_comments.sql
-- phasewise-ignore drop-column: code is updated
ALTER TABLE orders DROP COLUMN note;
-- squawk-ignore ban-drop-table
ALTER TABLE orders ADD COLUMN a text;
-- phasewise-ignore prefer-text: a rule that is off
ALTER TABLE orders ADD COLUMN b text;
-- phasewise-ignore
ALTER TABLE orders DROP COLUMN other;
-- phasewise-ignore-file drop-table, unused-suppression: there will be some
--- silent: a down section is not analysed
--- 1_orders.sql framework=dbmate
-- migrate:up
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migrate:down
-- phasewise-ignore drop-table: that is what down means
DROP TABLE orders;
--- several names, one of them with a finding
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, a text, b text, c text);
--- 2_drop.sql
-- phasewise-ignore drop-columm, add-column-json: misspelt, and nothing of the kind below
-- @"-- phasewise-ignore drop-columm, add-column-json: misspelt, and nothing of the kind below" unused-suppression
ALTER TABLE orders ALTER COLUMN a SET STATISTICS 100;
-- phasewise-ignore drop-column, drop-columm: one name is right
-- @"-- phasewise-ignore drop-column, drop-columm: one name is right" unused-suppression
ALTER TABLE orders DROP COLUMN b;
-- phasewise-ignore drop-column, drop-columm, add-column-json: one name is right
-- @"-- phasewise-ignore drop-column, drop-columm, add-column-json: one name is right" unused-suppression
ALTER TABLE orders DROP COLUMN c;
