// Generated from the system catalogs of PostgreSQL 12.22.0, 13.23.0, 14.23.0, 15.18.0, 16.14.0,
// 17.10.0, 18.4.0. Do not edit: npm run generate:pg-data

/**
 * name, then kind, category, preferred, volatility of input and output, collation, modifiers,
 * `:element:bytes` followed by `;majors` as a mask in hexadecimal (bit 0 is 12) unless all, and
 * `;;extension`. Read by effects/expressions/pg-data.ts. Bytes: length, alignment, v when passed by
 * value.
 */
export const TYPES = `@citext	bS-iid-::-1i;;citext
@cube	bU-ii--::-1d;;cube
@dblink_pkey_results	cC-ss--::-1d;;dblink
@ean13	bU-ii--::8dv;;isn
@earth	dU-si--:@cube:-1d;;earthdistance
@gbtreekey16	bU-ii--::16i;;btree_gist
@gbtreekey2	bU-ii--::2i;78;btree_gist
@gbtreekey32	bU-ii--::32i;;btree_gist
@gbtreekey4	bU-ii--::4i;;btree_gist
@gbtreekey8	bU-ii--::8i;;btree_gist
@gbtreekey_var	bU-ii--::-1i;;btree_gist
@ghstore	bU-ii--::-1i;;hstore
@gtrgm	bU-ii--::-1i;;pg_trgm
@hstore	bU-ii--::-1i;;hstore
@intbig_gkey	bU-ii--::-1i;;intarray
@isbn	bU-ii--::8dv;;isn
@isbn13	bU-ii--::8dv;;isn
@ismn	bU-ii--::8dv;;isn
@ismn13	bU-ii--::8dv;;isn
@issn	bU-ii--::8dv;;isn
@issn13	bU-ii--::8dv;;isn
@lo	dN-si--:oid:4iv;;lo
@lquery	bU-ii--::-1i;;ltree
@ltree	bU-ii--::-1i;;ltree
@ltree_gist	bU-ii--::-1i;;ltree
@ltxtquery	bU-ii--::-1i;;ltree
@pg_buffercache	cC-ss--::-1d;60;pg_buffercache
@pg_buffercache_numa	cC-ss--::-1d;40;pg_buffercache
@pg_stat_statements	cC-ss--::-1d;60;pg_stat_statements
@pg_stat_statements_info	cC-ss--::-1d;60;pg_stat_statements
@query_int	bU-ii--::-1i;;intarray
@seg	bU-ii--::12i;;seg
@tablefunc_crosstab_2	cC-ss--::-1d;;tablefunc
@tablefunc_crosstab_3	cC-ss--::-1d;;tablefunc
@tablefunc_crosstab_4	cC-ss--::-1d;;tablefunc
@upc	bU-ii--::8dv;;isn
aclitem	bU-ss--::12i;f	bU-ss--::16d;70
any	pP-ii--::4iv
anyarray	pP-is--::-1d
anycompatible	pP-ii--::4iv;7e
anycompatiblearray	pP-is--::-1d;7e
anycompatiblemultirange	pP-ss--::-1d;7c
anycompatiblenonarray	pP-ii--::4iv;7e
anycompatiblerange	pP-ss--::-1d;7e
anyelement	pP-ii--::4iv
anyenum	pP-is--::4iv
anymultirange	pP-ss--::-1d;7c
anynonarray	pP-ii--::4iv
anyrange	pP-ss--::-1d
bit	bV-ii-m::-1i
bool	bBpii--::1cv
box	bG-ii--:point:32d
bpchar	bS-iidm::-1i
bytea	bU-ii--::-1i
char	bS-ii--::1cv;7	bZ-ii--::1cv;78
cid	bU-ii--::4iv
cidr	bI-ii--::-1i
circle	bG-ii--::24d
cstring	pP-ii--::-2c
date	bD-ss--::4iv
datemultirange	mR-ss--::-1i;7c
daterange	rR-ss--:date:-1i
event_trigger	pP-ii--::4iv
fdw_handler	pP-ii--::4iv
float4	bN-ii--::4iv
float8	bNpii--::8dv
gtsvector	bU-ii--::-1i
index_am_handler	pP-ii--::4iv
inet	bIpii--::-1i
int2	bN-ii--::2sv
int2vector	bA-ii--:int2:-1i
int4	bN-ii--::4iv
int4multirange	mR-ss--::-1i;7c
int4range	rR-ss--:int4:-1i
int8	bN-ii--::8dv
int8multirange	mR-ss--::-1d;7c
int8range	rR-ss--:int8:-1d
internal	pP-ii--::8dv
interval	bTpsi-m::16d;7	bTpss-m::16d;78
json	bU-ii--::-1i
jsonb	bU-ii--::-1i
jsonpath	bU-ii--::-1i
language_handler	pP-ii--::4iv
line	bG-ii--:float8:24d
lseg	bG-ii--:point:32d
macaddr	bU-ii--::6i
macaddr8	bU-ii--::8i
money	bN-ss--::8dv
name	bS-iic-:char:64c
numeric	bN-ii-m::-1i
nummultirange	mR-ss--::-1i;7c
numrange	rR-ss--:numeric:-1i
oid	bNpii--::4iv
oidvector	bA-ii--:oid:-1i
opaque	pP-ii--::4iv;1
path	bG-ii--::-1d
pg_brin_bloom_summary	bS-iid-::-1i;4	bZ-iid-::-1i;78
pg_brin_minmax_multi_summary	bS-iid-::-1i;4	bZ-iid-::-1i;78
pg_ddl_command	pP-ii--::8dv
pg_dependencies	bS-iid-::-1i;7	bZ-iid-::-1i;78
pg_lsn	bU-ii--::8dv
pg_mcv_list	bS-iid-::-1i;7	bZ-iid-::-1i;78
pg_ndistinct	bS-iid-::-1i;7	bZ-iid-::-1i;78
pg_node_tree	bS-iid-::-1i;7	bZ-iid-::-1i;78
pg_snapshot	bU-ii--::-1d;7e
point	bG-ii--:float8:16d
polygon	bG-ii--::-1d
record	pP-ss--::-1d
refcursor	bU-ii--::-1i
regclass	bN-ss--::4iv
regcollation	bN-ss--::4iv;7e
regconfig	bN-ss--::4iv
regdictionary	bN-ss--::4iv
regnamespace	bN-ss--::4iv
regoper	bN-ss--::4iv
regoperator	bN-ss--::4iv
regproc	bN-ss--::4iv
regprocedure	bN-ss--::4iv
regrole	bN-ss--::4iv
regtype	bN-ss--::4iv
table_am_handler	pP-ii--::4iv
text	bSpiid-::-1i
tid	bU-ii--::6s
time	bD-si-m::8dv
timestamp	bD-ss-m::8dv
timestamptz	bDpss-m::8dv
timetz	bD-si-m::12d
trigger	pP-ii--::4iv
tsm_handler	pP-ii--::4iv
tsmultirange	mR-ss--::-1d;7c
tsquery	bU-ii--::-1i
tsrange	rR-ss--:timestamp:-1d
tstzmultirange	mR-ss--::-1d;7c
tstzrange	rR-ss--:timestamptz:-1d
tsvector	bU-ii--::-1i
txid_snapshot	bU-ii--::-1d
unknown	pX-ii--::-2c
uuid	bU-ii--::16c
varbit	bVpii-m::-1i
varchar	bS-iidm::-1i
void	pP-ii--::4iv
xid	bU-ii--::4iv
xid8	bU-ii--::8dv;7e
xml	bU-si--::-1i`;
