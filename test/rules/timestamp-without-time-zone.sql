--- timestamp
--- 1_items.sql rules=timestamp-without-time-zone
CREATE TABLE items (id bigint PRIMARY KEY, made_at timestamp NOT NULL DEFAULT now(), seen_at timestamp(3) without time zone[]);
--                                                 ^^^^^^^^^ timestamp-without-time-zone
--                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timestamp-without-time-zone
ALTER TABLE items ADD COLUMN gone_at timestamp;
--                                   ^^^^^^^^^ timestamp-without-time-zone
--- silent: timestamptz and others
--- 1_items.sql rules=timestamp-without-time-zone
CREATE TABLE items (id bigint PRIMARY KEY, made_at timestamptz NOT NULL DEFAULT now(), seen_at timestamp(3) with time zone, day date);
