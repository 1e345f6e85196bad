--- names are looked up in the caller's search_path
--- 1_f.sql
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM orders';
-- @"CREATE FUNCTION total" security-definer-search-path
CREATE OR REPLACE FUNCTION app.total() RETURNS bigint AS $$ BEGIN /* SECURITY DEFINER */ RETURN 1; END $$ LANGUAGE plpgsql EXTERNAL SECURITY DEFINER SET work_mem = '1MB';
-- @"CREATE OR REPLACE FUNCTION app.total" security-definer-search-path
--- silent: search_path is set, the caller's rights, a body in standard SQL
--- 1_f.sql
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'SELECT count(*) FROM public.orders';
CREATE FUNCTION mine() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM orders';
CREATE FUNCTION one() RETURNS int SECURITY DEFINER RETURN 1;
