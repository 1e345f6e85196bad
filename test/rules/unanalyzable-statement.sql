--- SQL that is built while it runs
--- 1_commands.sql rules=unanalyzable-statement
CREATE TABLE commands (command text);
DO $$ BEGIN EXECUTE (SELECT string_agg(command, ';') FROM commands); END $$;
-- @"DO" unanalyzable-statement
CALL do_it();
-- @"CALL do_it()" unanalyzable-statement
--- silent: plain statements, plain errors, and a block that shows what it does
--- 1_orders.sql rules=unanalyzable-statement
CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE orders ADD COLUM note text;
--                                ^^^^ syntax-error
--- 2_orders.sql
DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD COLUMN note text'; END $$;
