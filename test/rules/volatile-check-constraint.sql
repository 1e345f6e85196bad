--- the answer changes
--- 1_offers.sql
CREATE FUNCTION allowed(text) RETURNS boolean LANGUAGE sql AS $$ SELECT true $$;
CREATE TABLE offers (id bigint, ends timestamptz CHECK (ends > now()), born date, who text, n int);
--                                                             ^^^^^ volatile-check-constraint
CREATE DOMAIN adult AS date CHECK (age(VALUE) > interval '18 years');
--                                 ^^^^^^^^^^ volatile-check-constraint
--- 2_checks.sql
ALTER TABLE offers ADD CONSTRAINT a CHECK (who = current_user) NOT VALID;
--                                               ^^^^^^^^^^^^ volatile-check-constraint
ALTER TABLE offers ADD CONSTRAINT b CHECK (n > 0 AND random() < 0.5) NOT VALID;
--                                                   ^^^^^^^^ volatile-check-constraint
ALTER TABLE offers ADD CONSTRAINT c CHECK (allowed(who)) NOT VALID;
--                                         ^^^^^^^^^^^^ volatile-check-constraint
ALTER TABLE offers ADD CONSTRAINT d CHECK (ends BETWEEN now() AND now() + interval '1 year') NOT VALID;
--                                                      ^^^^^ volatile-check-constraint
ALTER TABLE offers ADD CONSTRAINT e CHECK (who = current_setting('app.user')) NOT VALID;
--                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ volatile-check-constraint
--- silent: the answer never changes, or only from false to true
--- 1_offers.sql
CREATE FUNCTION tidy(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT true $$;
CREATE TABLE offers (id bigint, made timestamptz CHECK (made <= now()), born date, who text CHECK (tidy(who) AND length(trim(who)) > 0), n int);
--- 2_checks.sql
ALTER TABLE offers ADD CONSTRAINT a CHECK (born < current_date - interval '18 years') NOT VALID;
ALTER TABLE offers ADD CONSTRAINT b CHECK (now() + interval '1 day' >= made AND lower(who) = who) NOT VALID;
ALTER TABLE offers ADD CONSTRAINT c CHECK (made BETWEEN '2000-01-01' AND now()) NOT VALID;
ALTER TABLE offers ADD CONSTRAINT d CHECK (made > '2000-01-01' AND extract(year from born) > 1900) NOT VALID;
