--- fails on a value that does not fit
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, code text, name varchar(50), price numeric(12,2), n int, whole numeric(10));
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN id TYPE int;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing information
ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing information
ALTER TABLE orders ALTER COLUMN name TYPE char;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing information
ALTER TABLE orders ALTER COLUMN price TYPE numeric(10,2);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing information
ALTER TABLE orders ALTER COLUMN n TYPE numeric(8,2);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing information
ALTER TABLE orders ALTER COLUMN whole TYPE int;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing information
--- changes values without an error
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, code text, price numeric(12,2), rate double precision, at timestamptz, day timestamp, sum numeric);
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN code TYPE varchar(20) USING code::varchar(20);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing
ALTER TABLE orders ALTER COLUMN price TYPE numeric(12,1);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing
ALTER TABLE orders ALTER COLUMN rate TYPE real;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing
ALTER TABLE orders ALTER COLUMN at TYPE timestamptz(0);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing
ALTER TABLE orders ALTER COLUMN day TYPE date;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing
ALTER TABLE orders ALTER COLUMN sum TYPE numeric(10,2);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing
ALTER TABLE orders ALTER COLUMN id TYPE double precision;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing
--- the new type holds all values, or USING says what to do
--- 1_orders.sql
CREATE TABLE orders (id int PRIMARY KEY, code varchar(20), price numeric(12,2), rate real, name text, kind json);
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN id TYPE bigint;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
ALTER TABLE orders ALTER COLUMN code TYPE text;
ALTER TABLE orders ALTER COLUMN price TYPE numeric(14,4);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
ALTER TABLE orders ALTER COLUMN rate TYPE double precision;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
ALTER TABLE orders ALTER COLUMN name TYPE varchar(10) USING left(name, 10);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
ALTER TABLE orders ALTER COLUMN kind TYPE jsonb;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
CREATE TABLE items (id bigint);
ALTER TABLE items ALTER COLUMN id TYPE int;
ALTER TABLE elsewhere ALTER COLUMN id TYPE int;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--- digits of each integer type: smallint has five, integer ten, bigint nineteen
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, a smallint, b smallint, c int, d int, e bigint, f bigint);
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN a TYPE numeric(4);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing information
ALTER TABLE orders ALTER COLUMN b TYPE numeric(5);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
ALTER TABLE orders ALTER COLUMN c TYPE numeric(9);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing information
ALTER TABLE orders ALTER COLUMN d TYPE numeric(10);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
ALTER TABLE orders ALTER COLUMN e TYPE numeric(18);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing information
ALTER TABLE orders ALTER COLUMN f TYPE numeric(19);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--- bpchar without a length holds any length, char is char(1)
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, a varchar(20), b varchar(20));
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN a TYPE bpchar;
ALTER TABLE orders ALTER COLUMN b TYPE char;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing information
