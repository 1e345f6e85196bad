--- PostgreSQL's error message, and the other statements are analysed
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_typo.sql
ALTER TABLE orders ADD COLUM note text;
--                                ^^^^ syntax-error
ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-volatile-default
--- silent: placeholders, and SQL of other databases
--- 1_placeholders.sql
ALTER TABLE ${schema}.orders ADD COLUMN note text;
--- 2_mysql.sql
CREATE TABLE `orders` (`id` int NOT NULL AUTO_INCREMENT, PRIMARY KEY (`id`)) ENGINE=InnoDB;
--- 3_sqlite.sql
CREATE TABLE orders (id INTEGER PRIMARY KEY AUTOINCREMENT);
