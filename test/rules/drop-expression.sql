--- the column is not computed any more
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, price int, total int GENERATED ALWAYS AS (price * 2) STORED);
--- 2_total.sql
ALTER TABLE orders ALTER COLUMN total DROP EXPRESSION;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-expression
--- a trigger takes over, a plain column, a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, price int, total int GENERATED ALWAYS AS (price * 2) STORED);
CREATE FUNCTION total() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.total := NEW.price * 2; RETURN NEW; END $$;
--- 2_total.sql
ALTER TABLE orders ALTER COLUMN total DROP EXPRESSION;
CREATE TRIGGER total BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION total();
ALTER TABLE orders ALTER COLUMN price DROP EXPRESSION IF EXISTS;
CREATE TABLE items (price int, total int GENERATED ALWAYS AS (price * 2) STORED);
ALTER TABLE items ALTER COLUMN total DROP EXPRESSION;
