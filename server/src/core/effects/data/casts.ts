// Generated from the system catalogs of PostgreSQL 12.22.0, 13.23.0, 14.23.0, 15.18.0, 16.14.0,
// 17.10.0, 18.4.0. Do not edit: npm run generate:pg-data

/**
 * source, then `target:context method volatility` and m when the function takes the modifier, s
 * when it has a support function, followed by `;majors` as a mask in hexadecimal (bit 0 is 12)
 * unless all, and `;;extension`. Read by effects/expressions/pg-data.ts.
 */
export const CASTS = `@citext	bpchar:ab;;citext	text:ib;;citext	varchar:ib;;citext
@ean13	@isbn13:efi;;isn	@isbn:efi;;isn	@ismn13:efi;;isn	@ismn:efi;;isn	@issn13:efi;;isn	@issn:efi;;isn	@upc:efi;;isn
@hstore	json:efi;;hstore	jsonb:efi;;hstore
@isbn	@ean13:ab;;isn	@isbn13:ab;;isn
@isbn13	@ean13:ab;;isn	@isbn:ab;;isn
@ismn	@ean13:ab;;isn	@ismn13:ab;;isn
@ismn13	@ean13:ab;;isn	@ismn:ab;;isn
@issn	@ean13:ab;;isn	@issn13:ab;;isn
@issn13	@ean13:ab;;isn	@issn:ab;;isn
@upc	@ean13:ab;;isn
bit	bit:ifim	int4:efi	int8:efi	varbit:ib
bool	@citext:afi;;citext	bpchar:afi	int4:efi	text:afi	varchar:afi
box	circle:efi	lseg:efi	point:efi	polygon:afi
bpchar	@citext:afi;;citext	bpchar:ifim	char:afi	name:ifi	text:ifi	varchar:ifi	xml:efs
bytea	int2:efi;40	int4:efi;40	int8:efi;40
char	bpchar:afi	int4:efi	text:ifi	varchar:afi
cidr	bpchar:afi	inet:ib	text:afi	varchar:afi
circle	box:efi	point:efi	polygon:efi
date	timestamp:ifi	timestamptz:ifs
daterange	datemultirange:efi;7c
float4	float8:ifi	int2:afi	int4:afi	int8:afi	numeric:afi
float8	float4:afi	int2:afi	int4:afi	int8:afi	numeric:afi
inet	@citext:afi;;citext	bpchar:afi	cidr:afi	text:afi	varchar:afi
int2	bytea:efi;40	float4:ifi	float8:ifi	int4:ifi	int8:ifi	numeric:ifi	oid:ifi	regclass:ifi	regcollation:ifi;7e	regconfig:ifi	regdictionary:ifi	regnamespace:ifi	regoper:ifi	regoperator:ifi	regproc:ifi	regprocedure:ifi	regrole:ifi	regtype:ifi
int4	bit:efim	bool:efi	bytea:efi;40	char:efi	float4:ifi	float8:ifi	int2:afi	int8:ifi	money:afs	numeric:ifi	oid:ib	regclass:ib	regcollation:ib;7e	regconfig:ib	regdictionary:ib	regnamespace:ib	regoper:ib	regoperator:ib	regproc:ib	regprocedure:ib	regrole:ib	regtype:ib
int4range	int4multirange:efi;7c
int8	bit:efim	bytea:efi;40	float4:ifi	float8:ifi	int2:afi	int4:afi	money:afs	numeric:ifi	oid:ifi	regclass:ifi	regcollation:ifi;7e	regconfig:ifi	regdictionary:ifi	regnamespace:ifi	regoper:ifi	regoperator:ifi	regproc:ifi	regprocedure:ifi	regrole:ifi	regtype:ifi
int8range	int8multirange:efi;7c
interval	interval:ifims	time:afi
json	jsonb:ai
jsonb	bool:efi	float4:efi	float8:efi	int2:efi	int4:efi	int8:efi	json:ai	numeric:efi
lseg	point:efi
macaddr	macaddr8:ifi
macaddr8	macaddr:ifi
money	numeric:afs
name	bpchar:afi	text:ifi	varchar:afi
numeric	float4:ifi	float8:ifi	int2:afi	int4:afi	int8:afi	money:afs	numeric:ifims
numrange	nummultirange:efi;7c
oid	int4:ab	int8:afi	regclass:ib	regcollation:ib;7e	regconfig:ib	regdictionary:ib	regnamespace:ib	regoper:ib	regoperator:ib	regproc:ib	regprocedure:ib	regrole:ib	regtype:ib
path	point:efi;7	polygon:afi
pg_dependencies	bytea:ib	text:ii
pg_mcv_list	bytea:ib	text:ii
pg_ndistinct	bytea:ib	text:ii
pg_node_tree	text:ib
point	box:afi
polygon	box:efi	circle:efi	path:afi	point:efi
regclass	int4:ab	int8:afi	oid:ib
regcollation	int4:ab;7e	int8:afi;7e	oid:ib;7e
regconfig	int4:ab	int8:afi	oid:ib
regdictionary	int4:ab	int8:afi	oid:ib
regnamespace	int4:ab	int8:afi	oid:ib
regoper	int4:ab	int8:afi	oid:ib	regoperator:ib
regoperator	int4:ab	int8:afi	oid:ib	regoper:ib
regproc	int4:ab	int8:afi	oid:ib	regprocedure:ib
regprocedure	int4:ab	int8:afi	oid:ib	regproc:ib
regrole	int4:ab	int8:afi	oid:ib
regtype	int4:ab	int8:afi	oid:ib
text	@citext:ab;;citext	bpchar:ib	char:afi	name:ifi	regclass:ifs	varchar:ib	xml:efs
text[]	@hstore:efi;;hstore
time	interval:ifi	time:ifims	timetz:ifs
timestamp	date:afi	time:afi	timestamp:ifims	timestamptz:ifs
timestamptz	date:afs	time:afs	timestamp:afs	timestamptz:ifims	timetz:afs
timetz	time:afi	timetz:ifims
tsrange	tsmultirange:efi;7c
tstzrange	tstzmultirange:efi;7c
varbit	bit:ib	varbit:ifims
varchar	@citext:ab;;citext	bpchar:ib	char:afi	name:ifi	regclass:ifs	text:ib	varchar:ifims	xml:efs
xid8	xid:efi;7e
xml	bpchar:ab	text:ab	varchar:ab`;
