Tables that many forms start from. Rows are few: what matters is that there are some.

--- setup people
CREATE TABLE people (id int PRIMARY KEY, name varchar(40), age int, email text, born date, note text);
INSERT INTO people SELECT g, 'n' || g, g % 90 + 1, 'e' || g || '@example.org', date '1970-01-01' + g, repeat('x', 50) FROM generate_series(1, 800) g;

--- setup empty
CREATE TABLE people (id int PRIMARY KEY, name varchar(40), age int);

--- setup team
CREATE TABLE team (id int PRIMARY KEY, title text);
INSERT INTO team SELECT g, 't' || g FROM generate_series(1, 800) g;

--- setup orders
CREATE TABLE customers (id int PRIMARY KEY, code varchar(20) UNIQUE);
INSERT INTO customers SELECT g, 'c' || g FROM generate_series(1, 800) g;
CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customers (id), total numeric(10,2));
INSERT INTO orders SELECT g, g, g FROM generate_series(1, 800) g;

--- setup events
CREATE TABLE events (id int NOT NULL, day int NOT NULL, body varchar(40)) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (400);
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM (400) TO (800);
INSERT INTO events SELECT g, g - 1, 'b' || g FROM generate_series(1, 800) g;

--- setup family
CREATE TABLE parent (id int, name text);
CREATE TABLE child (extra int) INHERITS (parent);
INSERT INTO parent SELECT g, 'p' || g FROM generate_series(1, 500) g;
INSERT INTO child SELECT g, 'c' || g, g FROM generate_series(501, 900) g;

--- setup routines
CREATE FUNCTION plain_imm(n int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN n + 1; END $$;
CREATE FUNCTION plain_stable(n int) RETURNS int LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN n + 1; END $$;
CREATE FUNCTION plain_vol(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN n + 1; END $$;
CREATE FUNCTION strict_vol(n int) RETURNS int LANGUAGE plpgsql STRICT AS $$ BEGIN RETURN n + 1; END $$;
CREATE FUNCTION sql_vol(n int) RETURNS int LANGUAGE sql AS 'SELECT n + 1';
CREATE FUNCTION sql_random() RETURNS float8 LANGUAGE sql AS 'SELECT random()';
CREATE FUNCTION sql_now() RETURNS timestamptz LANGUAGE sql AS 'SELECT now()';
CREATE FUNCTION defaulted(a int DEFAULT 1, b int DEFAULT 2) RETURNS int LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN a + b; END $$;
CREATE FUNCTION defaulted_vol(a int DEFAULT 1) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN a; END $$;
CREATE FUNCTION picky(a text) RETURNS text LANGUAGE plpgsql VOLATILE AS $$ BEGIN RETURN a; END $$;
CREATE FUNCTION picky(a int) RETURNS text LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN a::text; END $$;

--- setup domains
CREATE DOMAIN label AS text;
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE DOMAIN required AS int NOT NULL;
CREATE DOMAIN short_code AS varchar(3) DEFAULT 'abc';
CREATE DOMAIN stamped AS timestamptz DEFAULT clock_timestamp();
CREATE DOMAIN default_ok AS int DEFAULT 7 CHECK (VALUE > 0);
CREATE DOMAIN default_bad AS int DEFAULT 0 CHECK (VALUE > 0);
CREATE DOMAIN over_positive AS positive;
CREATE DOMAIN over_label AS label;
CREATE DOMAIN null_refused AS text CHECK (VALUE IS NOT NULL);
CREATE TYPE pair AS (x int, y text);
CREATE TYPE guarded AS (x positive, y text);
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
