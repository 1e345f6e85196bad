--- nothing of the kind below, and a misspelt name
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, note text, other text);
--- 2_comments.sql
   -- phasewise-ignore drop-column: nobody reads it
-- ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
ALTER TABLE orders ADD COLUMN more text;
   -- phasewise-ignore drop-colum: nobody reads it
-- ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
ALTER TABLE orders DROP COLUMN note;
--                 ^^^^^^^^^^^^^^^^ drop-column
   -- phasewise-ignore drop-column, add-column-json: nobody reads it
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
--- for a file, with a name that may not stand alone
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_comments.sql
   -- phasewise-ignore-file drop-column
-- ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
ALTER TABLE orders ADD COLUMN more text;
--- comments that do something, those of others, rules that are off, and silence about silence
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, note text, other text);
--- 2_comments.sql
-- phasewise-ignore drop-column: nobody reads it
ALTER TABLE orders DROP COLUMN note;
-- squawk-ignore ban-drop-table
ALTER TABLE orders ADD COLUMN a text;
-- phasewise-ignore prefer-text: a rule that is off
ALTER TABLE orders ADD COLUMN b text;
-- phasewise-ignore
ALTER TABLE orders DROP COLUMN other;
-- phasewise-ignore-file drop-table, unused-suppression: there will be some
--- a down section is not looked at
--- 1_orders.sql framework=dbmate
-- migrate:up
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migrate:down
-- phasewise-ignore drop-table: that is what down means
DROP TABLE orders;
