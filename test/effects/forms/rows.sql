What INSERT ... ON CONFLICT, UPDATE and MERGE give to columns.

--- rows_conflict_twice: people
INSERT INTO people (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET name = 'a', name = 'b';

--- rows_conflict_row_twice: people
INSERT INTO people (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET (name, id) = ('a', 1), name = 'b';

--- rows_conflict_missing: people
INSERT INTO people (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET missing = 'a';

--- rows_conflict_elements: people
ALTER TABLE people ADD COLUMN marks int[];
-->
INSERT INTO people (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET marks[1] = 1, marks[2] = 2;

--- rows_merge_twice: people
MERGE INTO people p USING (SELECT 1 AS id) s ON p.id = s.id WHEN MATCHED THEN UPDATE SET name = 'a', name = 'b';

--- rows_merge_missing: people
MERGE INTO people p USING (SELECT 1 AS id) s ON p.id = s.id WHEN MATCHED THEN UPDATE SET missing = 'a';

--- rows_merge_insert_twice: people
MERGE INTO people p USING (SELECT -1 AS id) s ON p.id = s.id WHEN NOT MATCHED THEN INSERT (id, id) VALUES (1, 2);

--- rows_merge_insert_missing: people
MERGE INTO people p USING (SELECT -1 AS id) s ON p.id = s.id WHEN NOT MATCHED THEN INSERT (id, missing) VALUES (1, 2);

--- rows_merge_both: people
MERGE INTO people p USING (SELECT 1 AS id) s ON p.id = s.id WHEN MATCHED THEN UPDATE SET name = 'a' WHEN NOT MATCHED THEN INSERT (id, name) VALUES (s.id, 'a');
