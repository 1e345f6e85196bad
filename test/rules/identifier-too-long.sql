--- names longer than 63 bytes
--- 1_items.sql rules=identifier-too-long
CREATE TABLE items (id bigint PRIMARY KEY, a23456789_123456789_123456789_123456789_123456789_123456789_1234 text, "ääääääääääääääääääääääääääääääää" text);
--                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long
--                                                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long
--- names of 63 bytes, and long text that is not a name
--- 1_items.sql rules=identifier-too-long
CREATE TABLE items (id bigint PRIMARY KEY, a23456789_123456789_123456789_123456789_123456789_123456789_12 text);
COMMENT ON TABLE items IS 'a23456789_123456789_123456789_123456789_123456789_123456789_123456789';
