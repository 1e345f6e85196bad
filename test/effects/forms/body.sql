Bodies of routines and blocks, as the server reads them when they are created.

--- body_plpgsql_word
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETRUN 1; END; $$;

--- body_plpgsql_sql
CREATE FUNCTION f() RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELEC 1; END; $$;

--- body_plpgsql_later
CREATE FUNCTION f() RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT 1; RETURN QUERY SELECT 1 FORM people; END; $$;

--- body_plpgsql_no_end_if
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN IF 1 = 1 THEN RETURN 1; END; $$;

--- body_plpgsql_raise_few
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'a % %', 1; END; $$;

--- body_plpgsql_raise_many
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'a', 1; END; $$;

--- body_plpgsql_return_void
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$;

--- body_plpgsql_return_next
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN NEXT 1; END; $$;

--- body_plpgsql_procedure_returns
CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$;

--- body_plpgsql_variable
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN x := 1; RETURN 1; END; $$;

--- body_plpgsql_declared_twice
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ DECLARE x int; x text; BEGIN RETURN 1; END; $$;

--- body_plpgsql_constant
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ DECLARE x CONSTANT int := 1; BEGIN x := 2; RETURN 1; END; $$;

--- body_plpgsql_exit
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXIT; END; $$;

--- body_plpgsql_condition
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN NULL; EXCEPTION WHEN no_such_thing THEN NULL; END; $$;

--- body_plpgsql_not_null
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ DECLARE x int NOT NULL; BEGIN NULL; END; $$;

--- body_plpgsql_table_missing
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN UPDATE no_such_table SET a = 1; END; $$;

--- body_plpgsql_trigger
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.name := 'a'; RETURN NEW; END; $$;

--- body_plpgsql_trigger_arguments
CREATE FUNCTION f(a int) RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END; $$;

--- body_plpgsql_row: people
CREATE FUNCTION f() RETURNS people LANGUAGE plpgsql AS $$ DECLARE r people; x people.name%TYPE; BEGIN SELECT * INTO r FROM people; FOR r IN SELECT * FROM people LOOP x := r.name; END LOOP; RETURN r; END; $$;

--- body_plpgsql_unchecked
SET check_function_bodies = off;
-->
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN SELEC; END; $$;

--- body_plpgsql_quoted
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RAISE NOTICE ''a''; RETRUN 1; END;';

--- body_do_sql
DO $$ BEGIN SELEC 1; END $$;

--- body_do_then
DO $$ BEGIN IF EXISTS (SELECT 1) RAISE NOTICE 'a'; END IF; END $$;

--- body_sql_word
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELEC 2 $$;

--- body_sql_column: people
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT missing FROM people $$;

--- body_sql_column_where: people
CREATE FUNCTION f(p int) RETURNS SETOF people LANGUAGE sql AS $$ SELECT * FROM people WHERE id = p AND missing = 1 $$;

--- body_sql_target: people
CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ UPDATE people SET missing = 1 $$;

--- body_sql_parameters: people
CREATE FUNCTION f(p int, OUT q int) LANGUAGE sql AS $$ SELECT id FROM people WHERE id = p AND age = $1 $$;

--- body_sql_parameter_missing
CREATE FUNCTION f(p int) RETURNS int LANGUAGE sql AS $$ SELECT $1 + $2 $$;

--- body_sql_row_parameter: people
CREATE FUNCTION f(p people) RETURNS int LANGUAGE sql AS $$ SELECT p.age + (p).id $$;

--- body_sql_unchecked
SET check_function_bodies = off;
-->
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELEC 1 $$;

--- body_sql_new_label
CREATE TYPE mood AS ENUM ('happy');
-->
ALTER TYPE mood ADD VALUE 'calm';
CREATE FUNCTION f(m mood) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT CASE m WHEN 'happy' THEN 1 WHEN 'calm' THEN 2 END $$;

--- body_sql_new_label_text
CREATE TYPE mood AS ENUM ('happy');
-->
ALTER TYPE mood ADD VALUE 'calm';
CREATE FUNCTION f(m mood, t text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT t = 'calm' AND m = 'happy' $$;
