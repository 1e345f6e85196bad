--- padded with blanks
--- 1_items.sql rules=char-type
CREATE TABLE items (id bigint PRIMARY KEY, currency char(3) NOT NULL, flag char);
--                                                  ^^^^^^^ char-type
--                                                                         ^^^^ char-type
--- others
--- 1_items.sql rules=char-type
CREATE TABLE items (id bigint PRIMARY KEY, kind "char", name varchar(3), note text);
