// Generated from the system catalogs of PostgreSQL 12.22.0, 13.23.0, 14.23.0, 15.18.0, 16.14.0,
// 17.10.0, 18.4.0. Do not edit: npm run generate:pg-data

/**
 * extension, then extensions it requires followed by `;majors` as a mask in hexadecimal (bit 0 is
 * 12) unless all, and `;;extension`. Read by effects/expressions/pg-data.ts.
 */
export const REQUIREMENTS = `bool_plperl	plperl;7e
bool_plperlu	plperlu;7e
earthdistance	cube
hstore_plperl	hstore	plperl
hstore_plperlu	hstore	plperlu
hstore_plpython2u	hstore;7	plpython2u;7
hstore_plpython3u	hstore	plpython3u
hstore_plpythonu	hstore;7	plpythonu;7
jsonb_plperl	plperl
jsonb_plperlu	plperlu
jsonb_plpython2u	plpython2u;7
jsonb_plpython3u	plpython3u
jsonb_plpythonu	plpythonu;7
ltree_plpython2u	ltree;7	plpython2u;7
ltree_plpython3u	ltree	plpython3u
ltree_plpythonu	ltree;7	plpythonu;7`;
