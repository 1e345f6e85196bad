--- PostgreSQL's error message, and the other statements are analysed
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_typo.sql
ALTER TABLE orders ADD COLUM note text;
--                                ^^^^ syntax-error
ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
--- a statement without its semicolon is refused at the first word of the next one, which is analysed
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_code.sql
ALTER TABLE orders ADD COLUMN code text
ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();
-- @"ALTER" syntax-error
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
--- words of other databases, in code and in comments
--- 1_mysql.sql
CREATE TABLE orders (id int AUTO_INCREMENT PRIMARY KEY);
--                          ^^^^^^^^^^^^^^ syntax-error
CREATE TABLE parcel (
  id bigint PRIMARY KEY, -- as `parcel_no` in the old system
  note text,
);
-- @")" syntax-error
--- silent: placeholders
--- 1_placeholders.sql
ALTER TABLE ${schema}.orders ADD COLUMN note text;
