Columns that statements on rows name.

--- column_delete: people
DELETE FROM people WHERE missing = 1;

--- column_update_value: people
UPDATE people SET name = missing WHERE id = 1;

--- column_update_alias: people
UPDATE people p SET name = p.missing WHERE id = 1;

--- column_update_from_missing: people team
UPDATE people SET name = team.title FROM team WHERE team.id = people.id AND missing = 1;

--- column_subquery: people team
UPDATE people SET name = (SELECT title FROM team WHERE team.id = people.id AND age > 1);

--- column_subquery_missing: people team
UPDATE people SET name = (SELECT title FROM team WHERE missing = age);

--- column_insert_select: people
INSERT INTO people (id, name) SELECT id + 10000, missing FROM people;

--- column_insert_double_quotes: people
INSERT INTO people (id, name) VALUES (10000, "x");

--- column_insert_conflict: people
INSERT INTO people (id, name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET name = excluded.name, age = people.age + 1;

--- column_insert_conflict_missing: people
INSERT INTO people (id, name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET name = missing;

--- column_select_system: people
SELECT ctid, people.xmin FROM people WHERE id = 1;

--- column_select_row: people
SELECT people FROM people WHERE id = 1;

--- column_select_output: people
SELECT id AS x FROM people WHERE id < 3 GROUP BY x ORDER BY x;

--- column_select_common: people
WITH x AS (SELECT id AS y FROM people WHERE id < 3) SELECT y FROM x;

--- column_select_function
SELECT x FROM generate_series(1, 2) x;

--- column_select_view: people
CREATE VIEW adults AS SELECT id, name AS called FROM people;
-->
SELECT name FROM adults;

--- column_returning: people
DELETE FROM people WHERE id = 1 RETURNING missing;

--- column_call_as_column: people
CREATE FUNCTION twice(people) RETURNS int LANGUAGE sql AS 'SELECT $1.age * 2';
-->
SELECT people.twice FROM people WHERE id = 1;
