--- longer than PostgreSQL keeps
--- 1_items.sql rules=identifier-too-long
CREATE TABLE items (id bigint PRIMARY KEY, a23456789_123456789_123456789_123456789_123456789_123456789_1234 text, "ääääääääääääääääääääääääääääääää" text);
--                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long
--                                                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long
--- just right, and what is no name
--- 1_items.sql rules=identifier-too-long
CREATE TABLE items (id bigint PRIMARY KEY, a23456789_123456789_123456789_123456789_123456789_123456789_12 text);
COMMENT ON TABLE items IS 'a23456789_123456789_123456789_123456789_123456789_123456789_123456789';
