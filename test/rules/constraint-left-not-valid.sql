--- NOT VALID since an earlier migration
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, n int);
--- 2_check.sql rules=constraint-left-not-valid
ALTER TABLE orders ADD CONSTRAINT n_check CHECK (n > 0) NOT VALID;
--- 3_note.sql
ALTER TABLE orders ADD COLUMN note text;
--                 ^^^^^^^^^^^^^^^^^^^^ constraint-left-not-valid
ALTER TABLE orders ADD COLUMN more text;
--- validated, dropped, a file that adds constraints; off by default
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, n int);
ALTER TABLE orders ADD CONSTRAINT n_check CHECK (n > 0) NOT VALID;
--- 2_note.sql
ALTER TABLE orders ADD COLUMN note text;
--- 3_check.sql rules=constraint-left-not-valid
ALTER TABLE orders ADD CONSTRAINT m_check CHECK (n < 10) NOT VALID;
--- 4_validate.sql
ALTER TABLE orders VALIDATE CONSTRAINT m_check;
ALTER TABLE orders VALIDATE CONSTRAINT n_check;
--- 5_note.sql
ALTER TABLE orders ADD COLUMN more text;
