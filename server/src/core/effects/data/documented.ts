/**
 * Types of popular extensions that are not in PostgreSQL's own package, from their documentation
 * and SQL scripts (pgvector 0.8: sql/vector.sql; PostGIS 3.5: postgis.sql.in, raster). Same form as
 * types.ts. Names only: their functions and casts are not known.
 */
export const DOCUMENTED_TYPES = `@vector	bU-ii-m:;;vector
@halfvec	bU-ii-m:;;vector
@sparsevec	bU-ii-m:;;vector
@geometry	bU-ii-m:;;postgis
@geography	bU-ii-m:;;postgis
@box2d	bU-ii--:;;postgis
@box3d	bU-ii--:;;postgis
@raster	bU-ii--:;;postgis_raster`;
