--- the rule is not enforced any more
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, n int CONSTRAINT n_check CHECK (n > 0), code text UNIQUE, parent bigint CONSTRAINT parent_fk REFERENCES orders);
--- 2_drop.sql
ALTER TABLE orders DROP CONSTRAINT n_check;
--                 ^^^^^^^^^^^^^^^^^^^^^^^ drop-constraint
ALTER TABLE orders DROP CONSTRAINT orders_code_key, ADD COLUMN note text;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-constraint
ALTER TABLE orders DROP CONSTRAINT parent_fk;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^ drop-constraint
ALTER TABLE elsewhere DROP CONSTRAINT something;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^ drop-constraint
--- replaced, redundant, dropped with its column, missing, new
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, n int CONSTRAINT n_check CHECK (n > 0), kind text, code text NOT NULL UNIQUE, shop int, UNIQUE (code, shop), old int CONSTRAINT old_check CHECK (old > 0));
ALTER TABLE orders ADD CONSTRAINT code_nn CHECK (code IS NOT NULL);
ALTER TABLE orders ADD CONSTRAINT kind_check CHECK (kind IN ('a', 'b'));
CREATE UNIQUE INDEX orders_code_idx ON orders (code);
--- 2_drop.sql
ALTER TABLE orders ADD CONSTRAINT n_check2 CHECK (n >= 0) NOT VALID;
ALTER TABLE orders DROP CONSTRAINT n_check;
ALTER TABLE orders DROP CONSTRAINT kind_check, ADD CONSTRAINT kind_check CHECK (kind IN ('a', 'b', 'c')) NOT VALID;
ALTER TABLE orders DROP CONSTRAINT code_nn;
ALTER TABLE orders DROP CONSTRAINT orders_code_key;
ALTER TABLE orders DROP CONSTRAINT old_check;
ALTER TABLE orders DROP CONSTRAINT orders_code_shop_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_shop_idx ON orders (shop) WHERE n > 0;
ALTER TABLE orders DROP COLUMN old;
--                 ^^^^^^^^^^^^^^^ drop-column
ALTER TABLE orders DROP CONSTRAINT IF EXISTS never;
ALTER TABLE elsewhere DROP CONSTRAINT IF EXISTS something;
CREATE TABLE items (n int CONSTRAINT items_check CHECK (n > 0));
ALTER TABLE items DROP CONSTRAINT items_check;
--- replaced by a primary key that is as strict
--- 1_likes.sql
CREATE TABLE likes (id bigint PRIMARY KEY, person bigint NOT NULL, post bigint NOT NULL, UNIQUE (person, post));
CREATE TABLE votes (id bigint, person bigint NOT NULL, post bigint NOT NULL, CONSTRAINT one_vote UNIQUE (person));
--- 2_key.sql
ALTER TABLE likes DROP COLUMN id, ADD PRIMARY KEY (person, post), DROP CONSTRAINT likes_person_post_key;
--                ^^^^^^^^^^^^^^ drop-column
--                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-primary-key
ALTER TABLE votes ADD PRIMARY KEY (person, post), DROP CONSTRAINT one_vote;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-primary-key
--                                                ^^^^^^^^^^^^^^^^^^^^^^^^ drop-constraint
