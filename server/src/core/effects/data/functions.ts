// Generated from the system catalogs of PostgreSQL 12.22.0, 13.23.0, 14.23.0, 15.18.0, 16.14.0,
// 17.10.0, 18.4.0. Do not edit: npm run generate:pg-data

/**
 * name, then `arguments>result:flags` followed by `;majors` as a mask in hexadecimal (bit 0 is 12)
 * unless all, and `;;extension`. Read by effects/expressions/pg-data.ts. Flags: volatility i/s/v, t
 * strict, r set, V variadic, a/w/p kind, number of defaults.
 */
export const FUNCTIONS = `_int_contained	int4[],int4[]>bool:it;;intarray
_int_contains	int4[],int4[]>bool:it;;intarray
_int_different	int4[],int4[]>bool:it;;intarray
_int_inter	int4[],int4[]>int4[]:it;;intarray
_int_overlap	int4[],int4[]>bool:it;;intarray
_int_same	int4[],int4[]>bool:it;;intarray
_int_union	int4[],int4[]>int4[]:it;;intarray
_lt_q_regex	@ltree[],@lquery[]>bool:it;;ltree
_lt_q_rregex	@lquery[],@ltree[]>bool:it;;ltree
_ltq_extract_regex	@ltree[],@lquery>@ltree:it;;ltree
_ltq_regex	@ltree[],@lquery>bool:it;;ltree
_ltq_rregex	@lquery,@ltree[]>bool:it;;ltree
_ltree_extract_isparent	@ltree[],@ltree>@ltree:it;;ltree
_ltree_extract_risparent	@ltree[],@ltree>@ltree:it;;ltree
_ltree_isparent	@ltree[],@ltree>bool:it;;ltree
_ltree_r_isparent	@ltree,@ltree[]>bool:it;;ltree
_ltree_r_risparent	@ltree,@ltree[]>bool:it;;ltree
_ltree_risparent	@ltree[],@ltree>bool:it;;ltree
_ltxtq_exec	@ltree[],@ltxtquery>bool:it;;ltree
_ltxtq_extract_exec	@ltree[],@ltxtquery>@ltree:it;;ltree
_ltxtq_rexec	@ltxtquery,@ltree[]>bool:it;;ltree
abbrev	cidr>text:it	inet>text:it
abs	float4>float4:it	float8>float8:it	int2>int2:it	int4>int4:it	int8>int8:it	numeric>numeric:it
aclcontains	aclitem[],aclitem>bool:it
acldefault	char,oid>aclitem[]:it
aclexplode	aclitem[]>record:str
aclinsert	aclitem[],aclitem>aclitem[]:it
aclitemeq	aclitem,aclitem>bool:it
aclremove	aclitem[],aclitem>aclitem[]:it
acos	float8>float8:it
acosd	float8>float8:it
acosh	float8>float8:it
age	timestamp,timestamp>interval:it	timestamp>interval:st	timestamptz,timestamptz>interval:it	timestamptz>interval:st	xid>int4:st
akeys	@hstore>text[]:it;;hstore
amvalidate	oid>bool:vt
any_value	anyelement>anyelement:ia;70
any_value_transfn	anyelement,anyelement>anyelement:it;70
anytextcat	anynonarray,text>text:st
area	box>float8:it	circle>float8:it	path>float8:it
armor	bytea,text[],text[]>text:it;;pgcrypto	bytea>text:it;;pgcrypto
array_agg	anyarray>anyarray:ia	anynonarray>anyarray:ia
array_append	anyarray,anyelement>anyarray:i;3	anycompatiblearray,anycompatible>anycompatiblearray:i;7c
array_cat	anyarray,anyarray>anyarray:i;3	anycompatiblearray,anycompatiblearray>anycompatiblearray:i;7c
array_dims	anyarray>text:it
array_eq	anyarray,anyarray>bool:it
array_fill	anyelement,int4[],int4[]>anyarray:i	anyelement,int4[]>anyarray:i
array_ge	anyarray,anyarray>bool:it
array_gt	anyarray,anyarray>bool:it
array_larger	anyarray,anyarray>anyarray:it
array_le	anyarray,anyarray>bool:it
array_length	anyarray,int4>int4:it
array_lower	anyarray,int4>int4:it
array_lt	anyarray,anyarray>bool:it
array_ndims	anyarray>int4:it
array_ne	anyarray,anyarray>bool:it
array_position	anyarray,anyelement,int4>int4:i;3	anyarray,anyelement>int4:i;3	anycompatiblearray,anycompatible,int4>int4:i;7c	anycompatiblearray,anycompatible>int4:i;7c
array_positions	anyarray,anyelement>int4[]:i;3	anycompatiblearray,anycompatible>int4[]:i;7c
array_prepend	anycompatible,anycompatiblearray>anycompatiblearray:i;7c	anyelement,anyarray>anyarray:i;3
array_remove	anyarray,anyelement>anyarray:i;3	anycompatiblearray,anycompatible>anycompatiblearray:i;7c
array_replace	anyarray,anyelement,anyelement>anyarray:i;3	anycompatiblearray,anycompatible,anycompatible>anycompatiblearray:i;7c
array_reverse	anyarray>anyarray:it;40
array_sample	anyarray,int4>anyarray:vt;70
array_shuffle	anyarray>anyarray:vt;70
array_smaller	anyarray,anyarray>anyarray:it
array_sort	anyarray,bool,bool>anyarray:it;40	anyarray,bool>anyarray:it;40	anyarray>anyarray:it;40
array_to_json	anyarray,bool>json:st	anyarray>json:st
array_to_string	anyarray,text,text>text:s	anyarray,text>text:st
array_to_tsvector	text[]>tsvector:it
array_upper	anyarray,int4>int4:it
arraycontained	anyarray,anyarray>bool:it
arraycontains	anyarray,anyarray>bool:it
arrayoverlap	anyarray,anyarray>bool:it
ascii	text>int4:it
asin	float8>float8:it
asind	float8>float8:it
asinh	float8>float8:it
atan	float8>float8:it
atan2	float8,float8>float8:it
atan2d	float8,float8>float8:it
atand	float8>float8:it
atanh	float8>float8:it
autoprewarm_dump_now	>int8:vt;;pg_prewarm
autoprewarm_start_worker	>void:vt;;pg_prewarm
avals	@hstore>text[]:it;;hstore
avg	float4>float8:ia	float8>float8:ia	int2>numeric:ia	int4>numeric:ia	int8>numeric:ia	interval>interval:ia	numeric>numeric:ia
binary_upgrade_add_sub_rel_state	text,oid,char,pg_lsn>void:v;60
binary_upgrade_create_empty_extension	text,text,bool,text,oid[],text[],text[]>void:v
binary_upgrade_logical_slot_has_caught_up	name>bool:vt;60
binary_upgrade_replorigin_advance	text,pg_lsn>void:v;60
binary_upgrade_set_missing_value	oid,text,text>void:vt
binary_upgrade_set_next_array_pg_type_oid	oid>void:vt
binary_upgrade_set_next_heap_pg_class_oid	oid>void:vt
binary_upgrade_set_next_heap_relfilenode	oid>void:vt;78
binary_upgrade_set_next_index_pg_class_oid	oid>void:vt
binary_upgrade_set_next_index_relfilenode	oid>void:vt;78
binary_upgrade_set_next_multirange_array_pg_type_oid	oid>void:vt;7c
binary_upgrade_set_next_multirange_pg_type_oid	oid>void:vt;7c
binary_upgrade_set_next_pg_authid_oid	oid>void:vt
binary_upgrade_set_next_pg_enum_oid	oid>void:vt
binary_upgrade_set_next_pg_tablespace_oid	oid>void:vt;78
binary_upgrade_set_next_pg_type_oid	oid>void:vt
binary_upgrade_set_next_toast_pg_class_oid	oid>void:vt
binary_upgrade_set_next_toast_pg_type_oid	oid>void:vt;3
binary_upgrade_set_next_toast_relfilenode	oid>void:vt;78
binary_upgrade_set_record_init_privs	bool>void:vt
bit	bit,int4,bool>bit:it	int4,int4>bit:it	int8,int4>bit:it
bit_and	bit>bit:ia	int2>int2:ia	int4>int4:ia	int8>int8:ia
bit_count	bit>int8:it;7c	bytea>int8:it;7c
bit_length	bit>int4:it	bytea>int4:it	text>int4:it
bit_or	bit>bit:ia	int2>int2:ia	int4>int4:ia	int8>int8:ia
bit_xor	bit>bit:ia;7c	int2>int2:ia;7c	int4>int4:ia;7c	int8>int8:ia;7c
bitand	bit,bit>bit:it
bitcat	varbit,varbit>varbit:it
bitcmp	bit,bit>int4:it
biteq	bit,bit>bool:it
bitge	bit,bit>bool:it
bitgt	bit,bit>bool:it
bitle	bit,bit>bool:it
bitlt	bit,bit>bool:it
bitne	bit,bit>bool:it
bitnot	bit>bit:it
bitor	bit,bit>bit:it
bitshiftleft	bit,int4>bit:it
bitshiftright	bit,int4>bit:it
bittypmodin	cstring[]>int4:it
bitxor	bit,bit>bit:it
bool	int4>bool:it	jsonb>bool:it
bool_and	bool>bool:ia
bool_or	bool>bool:ia
booland_statefunc	bool,bool>bool:it
booleq	bool,bool>bool:it
boolge	bool,bool>bool:it
boolgt	bool,bool>bool:it
boolle	bool,bool>bool:it
boollt	bool,bool>bool:it
boolne	bool,bool>bool:it
boolop	int4[],@query_int>bool:it;;intarray
boolor_statefunc	bool,bool>bool:it
bound_box	box,box>box:it
box	circle>box:it	point,point>box:it	point>box:it	polygon>box:it
box_above	box,box>bool:it
box_above_eq	box,box>bool:it
box_add	box,point>box:it
box_below	box,box>bool:it
box_below_eq	box,box>bool:it
box_center	box>point:it
box_contain	box,box>bool:it
box_contain_pt	box,point>bool:it
box_contained	box,box>bool:it
box_distance	box,box>float8:it
box_div	box,point>box:it
box_eq	box,box>bool:it
box_ge	box,box>bool:it
box_gt	box,box>bool:it
box_intersect	box,box>box:it
box_le	box,box>bool:it
box_left	box,box>bool:it
box_lt	box,box>bool:it
box_mul	box,point>box:it
box_overabove	box,box>bool:it
box_overbelow	box,box>bool:it
box_overlap	box,box>bool:it
box_overleft	box,box>bool:it
box_overright	box,box>bool:it
box_right	box,box>bool:it
box_same	box,box>bool:it
box_sub	box,point>box:it
bpchar	bpchar,int4,bool>bpchar:it	char>bpchar:it	name>bpchar:it
bpchar_larger	bpchar,bpchar>bpchar:it
bpchar_pattern_ge	bpchar,bpchar>bool:it
bpchar_pattern_gt	bpchar,bpchar>bool:it
bpchar_pattern_le	bpchar,bpchar>bool:it
bpchar_pattern_lt	bpchar,bpchar>bool:it
bpchar_smaller	bpchar,bpchar>bpchar:it
bpcharcmp	bpchar,bpchar>int4:it
bpchareq	bpchar,bpchar>bool:it
bpcharge	bpchar,bpchar>bool:it
bpchargt	bpchar,bpchar>bool:it
bpchariclike	bpchar,text>bool:it
bpcharicnlike	bpchar,text>bool:it
bpcharicregexeq	bpchar,text>bool:it
bpcharicregexne	bpchar,text>bool:it
bpcharle	bpchar,bpchar>bool:it
bpcharlike	bpchar,text>bool:it
bpcharlt	bpchar,bpchar>bool:it
bpcharne	bpchar,bpchar>bool:it
bpcharnlike	bpchar,text>bool:it
bpcharregexeq	bpchar,text>bool:it
bpcharregexne	bpchar,text>bool:it
bpchartypmodin	cstring[]>int4:it
brin_desummarize_range	regclass,int8>void:vt
brin_metapage_info	bytea>record:vt;;pageinspect
brin_page_items	bytea,regclass>record:vtr;;pageinspect
brin_page_type	bytea>text:vt;;pageinspect
brin_revmap_data	bytea>tid:vtr;;pageinspect
brin_summarize_new_values	regclass>int4:vt
brin_summarize_range	regclass,int8>int4:vt
broadcast	inet>inet:it
bt_index_check	regclass,bool,bool>void:vt;60;amcheck	regclass,bool>void:vt;;amcheck	regclass>void:vt;;amcheck
bt_index_parent_check	regclass,bool,bool,bool>void:vt;60;amcheck	regclass,bool,bool>void:vt;;amcheck	regclass,bool>void:vt;;amcheck	regclass>void:vt;;amcheck
bt_metap	text>record:vt;;pageinspect
bt_multi_page_stats	text,int8,int8>record:vtr;70;pageinspect
bt_page_items	bytea>record:vtr;;pageinspect	text,int4>record:vtr;3;pageinspect	text,int8>record:vtr;7c;pageinspect
bt_page_stats	text,int4>record:vt;3;pageinspect	text,int8>record:vt;7c;pageinspect
btarraycmp	anyarray,anyarray>int4:it
btboolcmp	bool,bool>int4:it
btbpchar_pattern_cmp	bpchar,bpchar>int4:it
btcharcmp	char,char>int4:it
btean13cmp	@ean13,@ean13>int4:it;;isn	@ean13,@isbn13>int4:it;;isn	@ean13,@isbn>int4:it;;isn	@ean13,@ismn13>int4:it;;isn	@ean13,@ismn>int4:it;;isn	@ean13,@issn13>int4:it;;isn	@ean13,@issn>int4:it;;isn	@ean13,@upc>int4:it;;isn
btequalimage	oid>bool:it;7e
btfloat48cmp	float4,float8>int4:it
btfloat4cmp	float4,float4>int4:it
btfloat84cmp	float8,float4>int4:it
btfloat8cmp	float8,float8>int4:it
btint24cmp	int2,int4>int4:it
btint28cmp	int2,int8>int4:it
btint2cmp	int2,int2>int4:it
btint42cmp	int4,int2>int4:it
btint48cmp	int4,int8>int4:it
btint4cmp	int4,int4>int4:it
btint82cmp	int8,int2>int4:it
btint84cmp	int8,int4>int4:it
btint8cmp	int8,int8>int4:it
btisbn13cmp	@isbn13,@ean13>int4:it;;isn	@isbn13,@isbn13>int4:it;;isn	@isbn13,@isbn>int4:it;;isn
btisbncmp	@isbn,@ean13>int4:it;;isn	@isbn,@isbn13>int4:it;;isn	@isbn,@isbn>int4:it;;isn
btismn13cmp	@ismn13,@ean13>int4:it;;isn	@ismn13,@ismn13>int4:it;;isn	@ismn13,@ismn>int4:it;;isn
btismncmp	@ismn,@ean13>int4:it;;isn	@ismn,@ismn13>int4:it;;isn	@ismn,@ismn>int4:it;;isn
btissn13cmp	@issn13,@ean13>int4:it;;isn	@issn13,@issn13>int4:it;;isn	@issn13,@issn>int4:it;;isn
btissncmp	@issn,@ean13>int4:it;;isn	@issn,@issn13>int4:it;;isn	@issn,@issn>int4:it;;isn
btnamecmp	name,name>int4:it
btnametextcmp	name,text>int4:it
btoidcmp	oid,oid>int4:it
btoidvectorcmp	oidvector,oidvector>int4:it
btrecordcmp	record,record>int4:it
btrecordimagecmp	record,record>int4:it
btrim	bytea,bytea>bytea:it	text,text>text:it	text>text:it
bttext_pattern_cmp	text,text>int4:it
bttextcmp	text,text>int4:it
bttextnamecmp	text,name>int4:it
bttidcmp	tid,tid>int4:it
btupccmp	@upc,@ean13>int4:it;;isn	@upc,@upc>int4:it;;isn
btvarstrequalimage	oid>bool:it;7e
bytea	int2>bytea:it;40	int4>bytea:it;40	int8>bytea:it;40
bytea_larger	bytea,bytea>bytea:it;40
bytea_smaller	bytea,bytea>bytea:it;40
byteacat	bytea,bytea>bytea:it
byteacmp	bytea,bytea>int4:it
byteaeq	bytea,bytea>bool:it
byteage	bytea,bytea>bool:it
byteagt	bytea,bytea>bool:it
byteale	bytea,bytea>bool:it
bytealike	bytea,bytea>bool:it
bytealt	bytea,bytea>bool:it
byteane	bytea,bytea>bool:it
byteanlike	bytea,bytea>bool:it
cardinality	anyarray>int4:it
casefold	text>text:it;40
cash_cmp	money,money>int4:it
cash_dist	money,money>money:it;;btree_gist
cash_div_cash	money,money>float8:it
cash_div_flt4	money,float4>money:it
cash_div_flt8	money,float8>money:it
cash_div_int2	money,int2>money:it
cash_div_int4	money,int4>money:it
cash_div_int8	money,int8>money:it
cash_eq	money,money>bool:it
cash_ge	money,money>bool:it
cash_gt	money,money>bool:it
cash_le	money,money>bool:it
cash_lt	money,money>bool:it
cash_mi	money,money>money:it
cash_mul_flt4	money,float4>money:it
cash_mul_flt8	money,float8>money:it
cash_mul_int2	money,int2>money:it
cash_mul_int4	money,int4>money:it
cash_mul_int8	money,int8>money:it
cash_ne	money,money>bool:it
cash_pl	money,money>money:it
cash_words	money>text:it
cashlarger	money,money>money:it
cashsmaller	money,money>money:it
cbrt	float8>float8:it
ceil	float8>float8:it	numeric>numeric:it
ceiling	float8>float8:it	numeric>numeric:it
center	box>point:it	circle>point:it
char	int4>char:it	text>char:it
char_length	bpchar>int4:it	text>int4:it
character_length	bpchar>int4:it	text>int4:it
chareq	char,char>bool:it
charge	char,char>bool:it
chargt	char,char>bool:it
charle	char,char>bool:it
charlt	char,char>bool:it
charne	char,char>bool:it
chr	int4>text:it
cideq	cid,cid>bool:it
cidr	inet>cidr:it
circle	box>circle:it	point,float8>circle:it	polygon>circle:it
circle_above	circle,circle>bool:it
circle_add_pt	circle,point>circle:it
circle_below	circle,circle>bool:it
circle_center	circle>point:it
circle_contain	circle,circle>bool:it
circle_contain_pt	circle,point>bool:it
circle_contained	circle,circle>bool:it
circle_distance	circle,circle>float8:it
circle_div_pt	circle,point>circle:it
circle_eq	circle,circle>bool:it
circle_ge	circle,circle>bool:it
circle_gt	circle,circle>bool:it
circle_le	circle,circle>bool:it
circle_left	circle,circle>bool:it
circle_lt	circle,circle>bool:it
circle_mul_pt	circle,point>circle:it
circle_ne	circle,circle>bool:it
circle_overabove	circle,circle>bool:it
circle_overbelow	circle,circle>bool:it
circle_overlap	circle,circle>bool:it
circle_overleft	circle,circle>bool:it
circle_overright	circle,circle>bool:it
circle_right	circle,circle>bool:it
circle_same	circle,circle>bool:it
circle_sub_pt	circle,point>circle:it
citext	bool>@citext:it;;citext	bpchar>@citext:it;;citext	inet>@citext:it;;citext
citext_cmp	@citext,@citext>int4:it;;citext
citext_eq	@citext,@citext>bool:it;;citext
citext_ge	@citext,@citext>bool:it;;citext
citext_gt	@citext,@citext>bool:it;;citext
citext_hash	@citext>int4:it;;citext
citext_hash_extended	@citext,int8>int8:it;;citext
citext_larger	@citext,@citext>@citext:it;;citext
citext_le	@citext,@citext>bool:it;;citext
citext_lt	@citext,@citext>bool:it;;citext
citext_ne	@citext,@citext>bool:it;;citext
citext_pattern_cmp	@citext,@citext>int4:it;;citext
citext_pattern_ge	@citext,@citext>bool:it;;citext
citext_pattern_gt	@citext,@citext>bool:it;;citext
citext_pattern_le	@citext,@citext>bool:it;;citext
citext_pattern_lt	@citext,@citext>bool:it;;citext
citext_smaller	@citext,@citext>@citext:it;;citext
clock_timestamp	>timestamptz:vt
close_lb	line,box>point:it;7
close_ls	line,lseg>point:it
close_lseg	lseg,lseg>point:it
close_pb	point,box>point:it
close_pl	point,line>point:it
close_ps	point,lseg>point:it
close_sb	lseg,box>point:it
close_sl	lseg,line>point:it;7
col_description	oid,int4>text:st
concat	any>text:sV
concat_ws	text,any>text:sV
connectby	text,text,text,text,int4,text>record:str;;tablefunc	text,text,text,text,int4>record:str;;tablefunc	text,text,text,text,text,int4,text>record:str;;tablefunc	text,text,text,text,text,int4>record:str;;tablefunc
convert	bytea,name,name>bytea:st
convert_from	bytea,name>text:st
convert_to	text,name>bytea:st
corr	float8,float8>float8:ia
cos	float8>float8:it
cosd	float8>float8:it
cosh	float8>float8:it
cot	float8>float8:it
cotd	float8>float8:it
count	>int8:ia	any>int8:ia
covar_pop	float8,float8>float8:ia
covar_samp	float8,float8>float8:ia
crc32	bytea>int8:it;40
crc32c	bytea>int8:it;40
crosstab	text,int4>record:str;;tablefunc	text,text>record:str;;tablefunc	text>record:str;;tablefunc
crosstab2	text>@tablefunc_crosstab_2:str;;tablefunc
crosstab3	text>@tablefunc_crosstab_3:str;;tablefunc
crosstab4	text>@tablefunc_crosstab_4:str;;tablefunc
crypt	text,text>text:it;;pgcrypto
cube	@cube,float8,float8>@cube:it;;cube	@cube,float8>@cube:it;;cube	float8,float8>@cube:it;;cube	float8>@cube:it;;cube	float8[],float8[]>@cube:it;;cube	float8[]>@cube:it;;cube
cube_cmp	@cube,@cube>int4:it;;cube
cube_contained	@cube,@cube>bool:it;;cube
cube_contains	@cube,@cube>bool:it;;cube
cube_coord	@cube,int4>float8:it;;cube
cube_coord_llur	@cube,int4>float8:it;;cube
cube_dim	@cube>int4:it;;cube
cube_distance	@cube,@cube>float8:it;;cube
cube_enlarge	@cube,float8,int4>@cube:it;;cube
cube_eq	@cube,@cube>bool:it;;cube
cube_ge	@cube,@cube>bool:it;;cube
cube_gt	@cube,@cube>bool:it;;cube
cube_inter	@cube,@cube>@cube:it;;cube
cube_is_point	@cube>bool:it;;cube
cube_le	@cube,@cube>bool:it;;cube
cube_ll_coord	@cube,int4>float8:it;;cube
cube_lt	@cube,@cube>bool:it;;cube
cube_ne	@cube,@cube>bool:it;;cube
cube_overlap	@cube,@cube>bool:it;;cube
cube_size	@cube>float8:it;;cube
cube_subset	@cube,int4[]>@cube:it;;cube
cube_union	@cube,@cube>@cube:it;;cube
cube_ur_coord	@cube,int4>float8:it;;cube
cume_dist	>float8:iw	any>float8:iVa
current_database	>name:st
current_query	>text:v
current_schema	>name:st
current_schemas	bool>name[]:st
current_setting	text,bool>text:st	text>text:st
current_user	>name:st
currtid	oid,tid>tid:vt;3
currtid2	text,tid>tid:vt
currval	regclass>int8:vt
cursor_to_xml	refcursor,int4,bool,bool,text>xml:vt
cursor_to_xmlschema	refcursor,bool,bool,text>xml:vt
daitch_mokotoff	text>text[]:it;70;fuzzystrmatch
database_to_xml	bool,bool,text>xml:st
database_to_xml_and_xmlschema	bool,bool,text>xml:st
database_to_xmlschema	bool,bool,text>xml:st
date	timestamp>date:it	timestamptz>date:st
date_add	timestamptz,interval,text>timestamptz:it;70	timestamptz,interval>timestamptz:st;70
date_bin	interval,timestamp,timestamp>timestamp:it;7c	interval,timestamptz,timestamptz>timestamptz:it;7c
date_cmp	date,date>int4:it
date_cmp_timestamp	date,timestamp>int4:it
date_cmp_timestamptz	date,timestamptz>int4:st
date_dist	date,date>int4:it;;btree_gist
date_eq	date,date>bool:it
date_eq_timestamp	date,timestamp>bool:it
date_eq_timestamptz	date,timestamptz>bool:st
date_ge	date,date>bool:it
date_ge_timestamp	date,timestamp>bool:it
date_ge_timestamptz	date,timestamptz>bool:st
date_gt	date,date>bool:it
date_gt_timestamp	date,timestamp>bool:it
date_gt_timestamptz	date,timestamptz>bool:st
date_larger	date,date>date:it
date_le	date,date>bool:it
date_le_timestamp	date,timestamp>bool:it
date_le_timestamptz	date,timestamptz>bool:st
date_lt	date,date>bool:it
date_lt_timestamp	date,timestamp>bool:it
date_lt_timestamptz	date,timestamptz>bool:st
date_mi	date,date>int4:it
date_mi_interval	date,interval>timestamp:it
date_mii	date,int4>date:it
date_ne	date,date>bool:it
date_ne_timestamp	date,timestamp>bool:it
date_ne_timestamptz	date,timestamptz>bool:st
date_part	text,date>float8:it	text,interval>float8:it	text,time>float8:it	text,timestamp>float8:it	text,timestamptz>float8:st	text,timetz>float8:it
date_pl_interval	date,interval>timestamp:it
date_pli	date,int4>date:it
date_smaller	date,date>date:it
date_subtract	timestamptz,interval,text>timestamptz:it;70	timestamptz,interval>timestamptz:st;70
date_trunc	text,interval>interval:it	text,timestamp>timestamp:it	text,timestamptz,text>timestamptz:it;70	text,timestamptz,text>timestamptz:st;f	text,timestamptz>timestamptz:st
datemultirange	>datemultirange:it;7c	daterange>datemultirange:it;7c	daterange[]>datemultirange:itV;7c
daterange	date,date,text>daterange:i	date,date>daterange:i
daterange_canonical	daterange>daterange:it
daterange_subdiff	date,date>float8:it
datetime_pl	date,time>timestamp:it
datetimetz_pl	date,timetz>timestamptz:it
dblink	text,bool>record:vtr;;dblink	text,text,bool>record:vtr;;dblink	text,text>record:vtr;;dblink	text>record:vtr;;dblink
dblink_build_sql_delete	text,int2vector,int4,text[]>text:vt;;dblink
dblink_build_sql_insert	text,int2vector,int4,text[],text[]>text:vt;;dblink
dblink_build_sql_update	text,int2vector,int4,text[],text[]>text:vt;;dblink
dblink_cancel_query	text>text:vt;;dblink
dblink_close	text,bool>text:vt;;dblink	text,text,bool>text:vt;;dblink	text,text>text:vt;;dblink	text>text:vt;;dblink
dblink_connect	text,text>text:vt;;dblink	text>text:vt;;dblink
dblink_connect_u	text,text>text:vt;;dblink	text>text:vt;;dblink
dblink_current_query	>text:v;;dblink
dblink_disconnect	>text:vt;;dblink	text>text:vt;;dblink
dblink_error_message	text>text:vt;;dblink
dblink_exec	text,bool>text:vt;;dblink	text,text,bool>text:vt;;dblink	text,text>text:vt;;dblink	text>text:vt;;dblink
dblink_fdw_validator	text[],oid>void:vt;;dblink
dblink_fetch	text,int4,bool>record:vtr;;dblink	text,int4>record:vtr;;dblink	text,text,int4,bool>record:vtr;;dblink	text,text,int4>record:vtr;;dblink
dblink_get_connections	>text[]:v;;dblink
dblink_get_notify	>record:vtr;;dblink	text>record:vtr;;dblink
dblink_get_pkey	text>@dblink_pkey_results:vtr;;dblink
dblink_get_result	text,bool>record:vtr;;dblink	text>record:vtr;;dblink
dblink_is_busy	text>int4:vt;;dblink
dblink_open	text,text,bool>text:vt;;dblink	text,text,text,bool>text:vt;;dblink	text,text,text>text:vt;;dblink	text,text>text:vt;;dblink
dblink_send_query	text,text>int4:vt;;dblink
dcbrt	float8>float8:it
dearmor	text>bytea:it;;pgcrypto
decode	text,text>bytea:it
decrypt	bytea,bytea,text>bytea:it;;pgcrypto
decrypt_iv	bytea,bytea,bytea,text>bytea:it;;pgcrypto
defined	@hstore,text>bool:it;;hstore
degrees	float8>float8:it
delete	@hstore,@hstore>@hstore:it;;hstore	@hstore,text>@hstore:it;;hstore	@hstore,text[]>@hstore:it;;hstore
dense_rank	>int8:iw	any>int8:iVa
dexp	float8>float8:it
diagonal	box>lseg:it
diameter	circle>float8:it
difference	text,text>int4:it;;fuzzystrmatch
digest	bytea,text>bytea:it;;pgcrypto	text,text>bytea:it;;pgcrypto
dist_bl	box,line>float8:it;6
dist_bp	box,point>float8:it;7e
dist_bs	box,lseg>float8:it;7e
dist_cpoint	circle,point>float8:it
dist_cpoly	circle,polygon>float8:it
dist_lb	line,box>float8:it;7
dist_lp	line,point>float8:it;7e
dist_ls	line,lseg>float8:it;7e
dist_pathp	path,point>float8:it;7e
dist_pb	point,box>float8:it
dist_pc	point,circle>float8:it
dist_pl	point,line>float8:it
dist_polyc	polygon,circle>float8:it;7e
dist_polyp	polygon,point>float8:it
dist_ppath	point,path>float8:it
dist_ppoly	point,polygon>float8:it
dist_ps	point,lseg>float8:it
dist_sb	lseg,box>float8:it
dist_sl	lseg,line>float8:it
dist_sp	lseg,point>float8:it;7e
distance_chebyshev	@cube,@cube>float8:it;;cube
distance_taxicab	@cube,@cube>float8:it;;cube
div	numeric,numeric>numeric:it
dlog1	float8>float8:it
dlog10	float8>float8:it
dmetaphone	text>text:it;;fuzzystrmatch
dmetaphone_alt	text>text:it;;fuzzystrmatch
dpow	float8,float8>float8:it
dround	float8>float8:it
dsqrt	float8>float8:it
dtrunc	float8>float8:it
each	@hstore>record:itr;;hstore
earth	>float8:i;;earthdistance
earth_box	@earth,float8>@cube:it;;earthdistance
earth_distance	@earth,@earth>float8:it;;earthdistance
elem_contained_by_multirange	anyelement,anymultirange>bool:it;7c
elem_contained_by_range	anyelement,anyrange>bool:it
encode	bytea,text>text:it
encrypt	bytea,bytea,text>bytea:it;;pgcrypto
encrypt_iv	bytea,bytea,bytea,text>bytea:it;;pgcrypto
enum_cmp	anyenum,anyenum>int4:it
enum_eq	anyenum,anyenum>bool:it
enum_first	anyenum>anyenum:s
enum_ge	anyenum,anyenum>bool:it
enum_gt	anyenum,anyenum>bool:it
enum_larger	anyenum,anyenum>anyenum:it
enum_last	anyenum>anyenum:s
enum_le	anyenum,anyenum>bool:it
enum_lt	anyenum,anyenum>bool:it
enum_ne	anyenum,anyenum>bool:it
enum_range	anyenum,anyenum>anyarray:s	anyenum>anyarray:s
enum_send	anyenum>bytea:st
enum_smaller	anyenum,anyenum>anyenum:it
erf	float8>float8:it;70
erfc	float8>float8:it;70
every	bool>bool:ia
exist	@hstore,text>bool:it;;hstore
exists_all	@hstore,text[]>bool:it;;hstore
exists_any	@hstore,text[]>bool:it;;hstore
exp	float8>float8:it	numeric>numeric:it
extract	text,date>numeric:it;7c	text,interval>numeric:it;7c	text,time>numeric:it;7c	text,timestamp>numeric:it;7c	text,timestamptz>numeric:st;7c	text,timetz>numeric:it;7c
factorial	int8>numeric:it
family	inet>int4:it
fetchval	@hstore,text>text:it;;hstore
file_fdw_validator	text[],oid>void:vt;;file_fdw
fips_mode	>bool:vt;40;pgcrypto
first_value	anyelement>anyelement:itw
float4	float8>float4:it	int2>float4:it	int4>float4:it	int8>float4:it	jsonb>float4:it	numeric>float4:it
float48div	float4,float8>float8:it
float48eq	float4,float8>bool:it
float48ge	float4,float8>bool:it
float48gt	float4,float8>bool:it
float48le	float4,float8>bool:it
float48lt	float4,float8>bool:it
float48mi	float4,float8>float8:it
float48mul	float4,float8>float8:it
float48ne	float4,float8>bool:it
float48pl	float4,float8>float8:it
float4_accum	float8[],float4>float8[]:it
float4_dist	float4,float4>float4:it;;btree_gist
float4abs	float4>float4:it
float4div	float4,float4>float4:it
float4eq	float4,float4>bool:it
float4ge	float4,float4>bool:it
float4gt	float4,float4>bool:it
float4larger	float4,float4>float4:it
float4le	float4,float4>bool:it
float4lt	float4,float4>bool:it
float4mi	float4,float4>float4:it
float4mul	float4,float4>float4:it
float4ne	float4,float4>bool:it
float4pl	float4,float4>float4:it
float4smaller	float4,float4>float4:it
float4um	float4>float4:it
float4up	float4>float4:it
float8	float4>float8:it	int2>float8:it	int4>float8:it	int8>float8:it	jsonb>float8:it	numeric>float8:it
float84div	float8,float4>float8:it
float84eq	float8,float4>bool:it
float84ge	float8,float4>bool:it
float84gt	float8,float4>bool:it
float84le	float8,float4>bool:it
float84lt	float8,float4>bool:it
float84mi	float8,float4>float8:it
float84mul	float8,float4>float8:it
float84ne	float8,float4>bool:it
float84pl	float8,float4>float8:it
float8_accum	float8[],float8>float8[]:it
float8_avg	float8[]>float8:it
float8_combine	float8[],float8[]>float8[]:it
float8_corr	float8[]>float8:it
float8_covar_pop	float8[]>float8:it
float8_covar_samp	float8[]>float8:it
float8_dist	float8,float8>float8:it;;btree_gist
float8_regr_accum	float8[],float8,float8>float8[]:it
float8_regr_avgx	float8[]>float8:it
float8_regr_avgy	float8[]>float8:it
float8_regr_combine	float8[],float8[]>float8[]:it
float8_regr_intercept	float8[]>float8:it
float8_regr_r2	float8[]>float8:it
float8_regr_slope	float8[]>float8:it
float8_regr_sxx	float8[]>float8:it
float8_regr_sxy	float8[]>float8:it
float8_regr_syy	float8[]>float8:it
float8_stddev_pop	float8[]>float8:it
float8_stddev_samp	float8[]>float8:it
float8_var_pop	float8[]>float8:it
float8_var_samp	float8[]>float8:it
float8abs	float8>float8:it
float8div	float8,float8>float8:it
float8eq	float8,float8>bool:it
float8ge	float8,float8>bool:it
float8gt	float8,float8>bool:it
float8larger	float8,float8>float8:it
float8le	float8,float8>bool:it
float8lt	float8,float8>bool:it
float8mi	float8,float8>float8:it
float8mul	float8,float8>float8:it
float8ne	float8,float8>bool:it
float8pl	float8,float8>float8:it
float8smaller	float8,float8>float8:it
float8um	float8>float8:it
float8up	float8>float8:it
floor	float8>float8:it	numeric>numeric:it
flt4_mul_cash	float4,money>money:it
flt8_mul_cash	float8,money>money:it
fmgr_c_validator	oid>void:st
fmgr_internal_validator	oid>void:st
fmgr_sql_validator	oid>void:st
format	text,any>text:sV	text>text:s
format_type	oid,int4>text:s
fsm_page_contents	bytea>text:vt;;pageinspect
gamma	float8>float8:it;40
gc_to_sec	float8>float8:it;;earthdistance
gcd	int4,int4>int4:it;7e	int8,int8>int8:it;7e	numeric,numeric>numeric:it;7e
gen_random_bytes	int4>bytea:vt;;pgcrypto
gen_random_uuid	>uuid:v;;pgcrypto	>uuid:vt;7e
gen_salt	text,int4>text:vt;;pgcrypto	text>text:vt;;pgcrypto
generate_series	int4,int4,int4>int4:itr	int4,int4>int4:itr	int8,int8,int8>int8:itr	int8,int8>int8:itr	numeric,numeric,numeric>numeric:itr	numeric,numeric>numeric:itr	timestamp,timestamp,interval>timestamp:itr	timestamptz,timestamptz,interval,text>timestamptz:itr;70	timestamptz,timestamptz,interval>timestamptz:str
generate_subscripts	anyarray,int4,bool>int4:itr	anyarray,int4>int4:itr
geo_distance	point,point>float8:it;;earthdistance
get_bit	bit,int4>int4:it	bytea,int4>int4:it;1	bytea,int8>int4:it;7e
get_byte	bytea,int4>int4:it
get_current_ts_config	>regconfig:st
get_raw_page	text,int4>bytea:vt;3;pageinspect	text,int8>bytea:vt;7c;pageinspect	text,text,int4>bytea:vt;3;pageinspect	text,text,int8>bytea:vt;7c;pageinspect
getdatabaseencoding	>name:st
getpgusername	>name:st
gin_clean_pending_list	regclass>int8:vt
gin_cmp_tslexeme	text,text>int4:it
gin_compare_jsonb	text,text>int4:it
gin_enum_cmp	anyenum,anyenum>int4:it;;btree_gin
gin_index_check	regclass>void:vt;40;amcheck
gin_leafpage_items	bytea>record:vtr;;pageinspect
gin_metapage_info	bytea>record:vt;;pageinspect
gin_numeric_cmp	numeric,numeric>int4:it;;btree_gin
gin_page_opaque_info	bytea>record:vt;;pageinspect
gist_page_items	bytea,regclass>record:vtr;7c;pageinspect
gist_page_items_bytea	bytea>record:vtr;7c;pageinspect
gist_page_opaque_info	bytea>record:vt;7c;pageinspect
gist_translate_cmptype_btree	int4>int2:it;40;btree_gist
gist_translate_cmptype_common	int4>int2:it;40
has_any_column_privilege	name,oid,text>bool:st	name,text,text>bool:st	oid,oid,text>bool:st	oid,text,text>bool:st	oid,text>bool:st	text,text>bool:st
has_column_privilege	name,oid,int2,text>bool:st	name,oid,text,text>bool:st	name,text,int2,text>bool:st	name,text,text,text>bool:st	oid,int2,text>bool:st	oid,oid,int2,text>bool:st	oid,oid,text,text>bool:st	oid,text,int2,text>bool:st	oid,text,text,text>bool:st	oid,text,text>bool:st	text,int2,text>bool:st	text,text,text>bool:st
has_database_privilege	name,oid,text>bool:st	name,text,text>bool:st	oid,oid,text>bool:st	oid,text,text>bool:st	oid,text>bool:st	text,text>bool:st
has_foreign_data_wrapper_privilege	name,oid,text>bool:st	name,text,text>bool:st	oid,oid,text>bool:st	oid,text,text>bool:st	oid,text>bool:st	text,text>bool:st
has_function_privilege	name,oid,text>bool:st	name,text,text>bool:st	oid,oid,text>bool:st	oid,text,text>bool:st	oid,text>bool:st	text,text>bool:st
has_language_privilege	name,oid,text>bool:st	name,text,text>bool:st	oid,oid,text>bool:st	oid,text,text>bool:st	oid,text>bool:st	text,text>bool:st
has_largeobject_privilege	name,oid,text>bool:st;40	oid,oid,text>bool:st;40	oid,text>bool:st;40
has_parameter_privilege	name,text,text>bool:st;78	oid,text,text>bool:st;78	text,text>bool:st;78
has_schema_privilege	name,oid,text>bool:st	name,text,text>bool:st	oid,oid,text>bool:st	oid,text,text>bool:st	oid,text>bool:st	text,text>bool:st
has_sequence_privilege	name,oid,text>bool:st	name,text,text>bool:st	oid,oid,text>bool:st	oid,text,text>bool:st	oid,text>bool:st	text,text>bool:st
has_server_privilege	name,oid,text>bool:st	name,text,text>bool:st	oid,oid,text>bool:st	oid,text,text>bool:st	oid,text>bool:st	text,text>bool:st
has_table_privilege	name,oid,text>bool:st	name,text,text>bool:st	oid,oid,text>bool:st	oid,text,text>bool:st	oid,text>bool:st	text,text>bool:st
has_tablespace_privilege	name,oid,text>bool:st	name,text,text>bool:st	oid,oid,text>bool:st	oid,text,text>bool:st	oid,text>bool:st	text,text>bool:st
has_type_privilege	name,oid,text>bool:st	name,text,text>bool:st	oid,oid,text>bool:st	oid,text,text>bool:st	oid,text>bool:st	text,text>bool:st
hash_aclitem	aclitem>int4:it
hash_aclitem_extended	aclitem,int8>int8:it
hash_array	anyarray>int4:it
hash_array_extended	anyarray,int8>int8:it
hash_bitmap_info	regclass,int8>record:vtr;;pageinspect
hash_ltree	@ltree>int4:it;60;ltree
hash_ltree_extended	@ltree,int8>int8:it;60;ltree
hash_metapage_info	bytea>record:vt;;pageinspect
hash_multirange	anymultirange>int4:it;7c
hash_multirange_extended	anymultirange,int8>int8:it;7c
hash_numeric	numeric>int4:it
hash_numeric_extended	numeric,int8>int8:it
hash_page_items	bytea>record:vtr;;pageinspect
hash_page_stats	bytea>record:vt;;pageinspect
hash_page_type	bytea>text:vt;;pageinspect
hash_range	anyrange>int4:it
hash_range_extended	anyrange,int8>int8:it
hash_record	record>int4:it;7c
hash_record_extended	record,int8>int8:it;7c
hashbool	bool>int4:it;40
hashboolextended	bool,int8>int8:it;40
hashbpchar	bpchar>int4:it
hashbpcharextended	bpchar,int8>int8:it
hashbytea	bytea>int4:it;40
hashbyteaextended	bytea,int8>int8:it;40
hashchar	char>int4:it
hashcharextended	char,int8>int8:it
hashcid	cid>int4:it;40
hashcidextended	cid,int8>int8:it;40
hashdate	date>int4:it;40
hashdateextended	date,int8>int8:it;40
hashean13	@ean13>int4:it;;isn
hashenum	anyenum>int4:it
hashenumextended	anyenum,int8>int8:it
hashfloat4	float4>int4:it
hashfloat4extended	float4,int8>int8:it
hashfloat8	float8>int4:it
hashfloat8extended	float8,int8>int8:it
hashinet	inet>int4:it
hashinetextended	inet,int8>int8:it
hashint2	int2>int4:it
hashint2extended	int2,int8>int8:it
hashint4	int4>int4:it
hashint4extended	int4,int8>int8:it
hashint8	int8>int4:it
hashint8extended	int8,int8>int8:it
hashisbn	@isbn>int4:it;;isn
hashisbn13	@isbn13>int4:it;;isn
hashismn	@ismn>int4:it;;isn
hashismn13	@ismn13>int4:it;;isn
hashissn	@issn>int4:it;;isn
hashissn13	@issn13>int4:it;;isn
hashmacaddr	macaddr>int4:it
hashmacaddr8	macaddr8>int4:it
hashmacaddr8extended	macaddr8,int8>int8:it
hashmacaddrextended	macaddr,int8>int8:it
hashname	name>int4:it
hashnameextended	name,int8>int8:it
hashoid	oid>int4:it
hashoidextended	oid,int8>int8:it
hashoidvector	oidvector>int4:it
hashoidvectorextended	oidvector,int8>int8:it
hashtext	text>int4:it
hashtextextended	text,int8>int8:it
hashtid	tid>int4:it
hashtidextended	tid,int8>int8:it
hashupc	@upc>int4:it;;isn
hashxid	xid>int4:it;40
hashxid8	xid8>int4:it;40
hashxid8extended	xid8,int8>int8:it;40
hashxidextended	xid,int8>int8:it;40
heap_force_freeze	regclass,tid[]>void:vt;7c;pg_surgery
heap_force_kill	regclass,tid[]>void:vt;7c;pg_surgery
heap_page_item_attrs	bytea,regclass,bool>record:vr;;pageinspect	bytea,regclass>record:vr;;pageinspect
heap_page_items	bytea>record:vtr;;pageinspect
heap_tuple_infomask_flags	int4,int4>record:vt;7e;pageinspect
height	box>float8:it
hmac	bytea,bytea,text>bytea:it;;pgcrypto	text,text,text>bytea:it;;pgcrypto
host	inet>text:it
hostmask	inet>inet:it
hs_concat	@hstore,@hstore>@hstore:it;;hstore
hs_contained	@hstore,@hstore>bool:it;;hstore
hs_contains	@hstore,@hstore>bool:it;;hstore
hstore	record>@hstore:i;;hstore	text,text>@hstore:i;;hstore	text[],text[]>@hstore:i;;hstore	text[]>@hstore:it;;hstore
hstore_cmp	@hstore,@hstore>int4:it;;hstore
hstore_eq	@hstore,@hstore>bool:it;;hstore
hstore_ge	@hstore,@hstore>bool:it;;hstore
hstore_gt	@hstore,@hstore>bool:it;;hstore
hstore_hash	@hstore>int4:it;;hstore
hstore_hash_extended	@hstore,int8>int8:it;;hstore
hstore_le	@hstore,@hstore>bool:it;;hstore
hstore_lt	@hstore,@hstore>bool:it;;hstore
hstore_ne	@hstore,@hstore>bool:it;;hstore
hstore_to_array	@hstore>text[]:it;;hstore
hstore_to_json	@hstore>json:it;;hstore
hstore_to_json_loose	@hstore>json:it;;hstore
hstore_to_jsonb	@hstore>jsonb:it;;hstore
hstore_to_jsonb_loose	@hstore>jsonb:it;;hstore
hstore_to_matrix	@hstore>text[]:it;;hstore
hstore_version_diag	@hstore>int4:it;;hstore
icount	int4[]>int4:it;;intarray
icu_unicode_version	>text:it;60
idx	int4[],int4>int4:it;;intarray
in_range	date,date,interval,bool,bool>bool:it	float4,float4,float8,bool,bool>bool:it	float8,float8,float8,bool,bool>bool:it	int2,int2,int2,bool,bool>bool:it	int2,int2,int4,bool,bool>bool:it	int2,int2,int8,bool,bool>bool:it	int4,int4,int2,bool,bool>bool:it	int4,int4,int4,bool,bool>bool:it	int4,int4,int8,bool,bool>bool:it	int8,int8,int8,bool,bool>bool:it	interval,interval,interval,bool,bool>bool:it	numeric,numeric,numeric,bool,bool>bool:it	time,time,interval,bool,bool>bool:it	timestamp,timestamp,interval,bool,bool>bool:it	timestamptz,timestamptz,interval,bool,bool>bool:st	timetz,timetz,interval,bool,bool>bool:it
index	@ltree,@ltree,int4>int4:it;;ltree	@ltree,@ltree>int4:it;;ltree
inet_client_addr	>inet:s
inet_client_port	>int4:s
inet_merge	inet,inet>cidr:it
inet_same_family	inet,inet>bool:it
inet_server_addr	>inet:s
inet_server_port	>int4:s
inetand	inet,inet>inet:it
inetmi	inet,inet>int8:it
inetmi_int8	inet,int8>inet:it
inetnot	inet>inet:it
inetor	inet,inet>inet:it
inetpl	inet,int8>inet:it
initcap	text>text:it
int2	bytea>int2:it;40	float4>int2:it	float8>int2:it	int4>int2:it	int8>int2:it	jsonb>int2:it	numeric>int2:it
int24div	int2,int4>int4:it
int24eq	int2,int4>bool:it
int24ge	int2,int4>bool:it
int24gt	int2,int4>bool:it
int24le	int2,int4>bool:it
int24lt	int2,int4>bool:it
int24mi	int2,int4>int4:it
int24mul	int2,int4>int4:it
int24ne	int2,int4>bool:it
int24pl	int2,int4>int4:it
int28div	int2,int8>int8:it
int28eq	int2,int8>bool:it
int28ge	int2,int8>bool:it
int28gt	int2,int8>bool:it
int28le	int2,int8>bool:it
int28lt	int2,int8>bool:it
int28mi	int2,int8>int8:it
int28mul	int2,int8>int8:it
int28ne	int2,int8>bool:it
int28pl	int2,int8>int8:it
int2_avg_accum	int8[],int2>int8[]:it
int2_avg_accum_inv	int8[],int2>int8[]:it
int2_dist	int2,int2>int2:it;;btree_gist
int2_mul_cash	int2,money>money:it
int2_sum	int8,int2>int8:i
int2abs	int2>int2:it
int2and	int2,int2>int2:it
int2div	int2,int2>int2:it
int2eq	int2,int2>bool:it
int2ge	int2,int2>bool:it
int2gt	int2,int2>bool:it
int2int4_sum	int8[]>int8:it
int2larger	int2,int2>int2:it
int2le	int2,int2>bool:it
int2lt	int2,int2>bool:it
int2mi	int2,int2>int2:it
int2mod	int2,int2>int2:it
int2mul	int2,int2>int2:it
int2ne	int2,int2>bool:it
int2not	int2>int2:it
int2or	int2,int2>int2:it
int2pl	int2,int2>int2:it
int2shl	int2,int4>int2:it
int2shr	int2,int4>int2:it
int2smaller	int2,int2>int2:it
int2um	int2>int2:it
int2up	int2>int2:it
int2xor	int2,int2>int2:it
int4	bit>int4:it	bool>int4:it	bytea>int4:it;40	char>int4:it	float4>int4:it	float8>int4:it	int2>int4:it	int8>int4:it	jsonb>int4:it	numeric>int4:it
int42div	int4,int2>int4:it
int42eq	int4,int2>bool:it
int42ge	int4,int2>bool:it
int42gt	int4,int2>bool:it
int42le	int4,int2>bool:it
int42lt	int4,int2>bool:it
int42mi	int4,int2>int4:it
int42mul	int4,int2>int4:it
int42ne	int4,int2>bool:it
int42pl	int4,int2>int4:it
int48div	int4,int8>int8:it
int48eq	int4,int8>bool:it
int48ge	int4,int8>bool:it
int48gt	int4,int8>bool:it
int48le	int4,int8>bool:it
int48lt	int4,int8>bool:it
int48mi	int4,int8>int8:it
int48mul	int4,int8>int8:it
int48ne	int4,int8>bool:it
int48pl	int4,int8>int8:it
int4_avg_accum	int8[],int4>int8[]:it
int4_avg_accum_inv	int8[],int4>int8[]:it
int4_avg_combine	int8[],int8[]>int8[]:it
int4_dist	int4,int4>int4:it;;btree_gist
int4_mul_cash	int4,money>money:it
int4_sum	int8,int4>int8:i
int4abs	int4>int4:it
int4and	int4,int4>int4:it
int4div	int4,int4>int4:it
int4eq	int4,int4>bool:it
int4ge	int4,int4>bool:it
int4gt	int4,int4>bool:it
int4inc	int4>int4:it
int4larger	int4,int4>int4:it
int4le	int4,int4>bool:it
int4lt	int4,int4>bool:it
int4mi	int4,int4>int4:it
int4mod	int4,int4>int4:it
int4mul	int4,int4>int4:it
int4multirange	>int4multirange:it;7c	int4range>int4multirange:it;7c	int4range[]>int4multirange:itV;7c
int4ne	int4,int4>bool:it
int4not	int4>int4:it
int4or	int4,int4>int4:it
int4pl	int4,int4>int4:it
int4range	int4,int4,text>int4range:i	int4,int4>int4range:i
int4range_canonical	int4range>int4range:it
int4range_subdiff	int4,int4>float8:it
int4shl	int4,int4>int4:it
int4shr	int4,int4>int4:it
int4smaller	int4,int4>int4:it
int4um	int4>int4:it
int4up	int4>int4:it
int4xor	int4,int4>int4:it
int8	bit>int8:it	bytea>int8:it;40	float4>int8:it	float8>int8:it	int2>int8:it	int4>int8:it	jsonb>int8:it	numeric>int8:it	oid>int8:it
int82div	int8,int2>int8:it
int82eq	int8,int2>bool:it
int82ge	int8,int2>bool:it
int82gt	int8,int2>bool:it
int82le	int8,int2>bool:it
int82lt	int8,int2>bool:it
int82mi	int8,int2>int8:it
int82mul	int8,int2>int8:it
int82ne	int8,int2>bool:it
int82pl	int8,int2>int8:it
int84div	int8,int4>int8:it
int84eq	int8,int4>bool:it
int84ge	int8,int4>bool:it
int84gt	int8,int4>bool:it
int84le	int8,int4>bool:it
int84lt	int8,int4>bool:it
int84mi	int8,int4>int8:it
int84mul	int8,int4>int8:it
int84ne	int8,int4>bool:it
int84pl	int8,int4>int8:it
int8_avg	int8[]>numeric:it
int8_dist	int8,int8>int8:it;;btree_gist
int8_mul_cash	int8,money>money:it
int8_sum	numeric,int8>numeric:i
int8abs	int8>int8:it
int8and	int8,int8>int8:it
int8dec	int8>int8:it
int8dec_any	int8,any>int8:it
int8div	int8,int8>int8:it
int8eq	int8,int8>bool:it
int8ge	int8,int8>bool:it
int8gt	int8,int8>bool:it
int8inc	int8>int8:it
int8inc_any	int8,any>int8:it
int8inc_float8_float8	int8,float8,float8>int8:it
int8larger	int8,int8>int8:it
int8le	int8,int8>bool:it
int8lt	int8,int8>bool:it
int8mi	int8,int8>int8:it
int8mod	int8,int8>int8:it
int8mul	int8,int8>int8:it
int8multirange	>int8multirange:it;7c	int8range>int8multirange:it;7c	int8range[]>int8multirange:itV;7c
int8ne	int8,int8>bool:it
int8not	int8>int8:it
int8or	int8,int8>int8:it
int8pl	int8,int8>int8:it
int8pl_inet	int8,inet>inet:it
int8range	int8,int8,text>int8range:i	int8,int8>int8range:i
int8range_canonical	int8range>int8range:it
int8range_subdiff	int8,int8>float8:it
int8shl	int8,int4>int8:it
int8shr	int8,int4>int8:it
int8smaller	int8,int8>int8:it
int8um	int8>int8:it
int8up	int8>int8:it
int8xor	int8,int8>int8:it
int_array_aggregate	int4>int4[]:ia;;intagg
int_array_enum	int4[]>int4:itr;;intagg
intarray_del_elem	int4[],int4>int4[]:it;;intarray
intarray_push_array	int4[],int4[]>int4[]:it;;intarray
intarray_push_elem	int4[],int4>int4[]:it;;intarray
integer_pl_date	int4,date>date:it
inter_lb	line,box>bool:it
inter_sb	lseg,box>bool:it
inter_sl	lseg,line>bool:it
interval	interval,int4>interval:it	time>interval:it
interval_accum	interval[],interval>interval[]:it;1f
interval_accum_inv	interval[],interval>interval[]:it;1f
interval_avg	interval[]>interval:it;1f
interval_cmp	interval,interval>int4:it
interval_combine	interval[],interval[]>interval[]:it;1f
interval_dist	interval,interval>interval:it;;btree_gist
interval_div	interval,float8>interval:it
interval_eq	interval,interval>bool:it
interval_ge	interval,interval>bool:it
interval_gt	interval,interval>bool:it
interval_hash	interval>int4:it
interval_hash_extended	interval,int8>int8:it
interval_larger	interval,interval>interval:it
interval_le	interval,interval>bool:it
interval_lt	interval,interval>bool:it
interval_mi	interval,interval>interval:it
interval_mul	interval,float8>interval:it
interval_ne	interval,interval>bool:it
interval_pl	interval,interval>interval:it
interval_pl_date	interval,date>timestamp:it
interval_pl_time	interval,time>time:it
interval_pl_timestamp	interval,timestamp>timestamp:it
interval_pl_timestamptz	interval,timestamptz>timestamptz:st
interval_pl_timetz	interval,timetz>timetz:it
interval_smaller	interval,interval>interval:it
interval_um	interval>interval:it
intervaltypmodin	cstring[]>int4:it
intset	int4>int4[]:it;;intarray
intset_subtract	int4[],int4[]>int4[]:it;;intarray
intset_union_elem	int4[],int4>int4[]:it;;intarray
is_normalized	text,text>bool:it1;7e
is_valid	@ean13>bool:it;;isn	@isbn13>bool:it;;isn	@isbn>bool:it;;isn	@ismn13>bool:it;;isn	@ismn>bool:it;;isn	@issn13>bool:it;;isn	@issn>bool:it;;isn	@upc>bool:it;;isn
isbn	@ean13>@isbn:it;;isn
isbn13	@ean13>@isbn13:it;;isn
isclosed	path>bool:it
isdefined	@hstore,text>bool:it;;hstore
isempty	anymultirange>bool:it;7c	anyrange>bool:it
isexists	@hstore,text>bool:it;;hstore
isfinite	date>bool:it	interval>bool:it	timestamp>bool:it	timestamptz>bool:it
ishorizontal	line>bool:it	lseg>bool:it	point,point>bool:it
ismn	@ean13>@ismn:it;;isn
ismn13	@ean13>@ismn13:it;;isn
isn_weak	>bool:it;3f;isn	>bool:st;40;isn	bool>bool:it;3f;isn	bool>bool:vt;40;isn
isneq	@ean13,@ean13>bool:it;;isn	@ean13,@isbn13>bool:it;;isn	@ean13,@isbn>bool:it;;isn	@ean13,@ismn13>bool:it;;isn	@ean13,@ismn>bool:it;;isn	@ean13,@issn13>bool:it;;isn	@ean13,@issn>bool:it;;isn	@ean13,@upc>bool:it;;isn	@isbn,@ean13>bool:it;;isn	@isbn,@isbn13>bool:it;;isn	@isbn,@isbn>bool:it;;isn	@isbn13,@ean13>bool:it;;isn	@isbn13,@isbn13>bool:it;;isn	@isbn13,@isbn>bool:it;;isn	@ismn,@ean13>bool:it;;isn	@ismn,@ismn13>bool:it;;isn	@ismn,@ismn>bool:it;;isn	@ismn13,@ean13>bool:it;;isn	@ismn13,@ismn13>bool:it;;isn	@ismn13,@ismn>bool:it;;isn	@issn,@ean13>bool:it;;isn	@issn,@issn13>bool:it;;isn	@issn,@issn>bool:it;;isn	@issn13,@ean13>bool:it;;isn	@issn13,@issn13>bool:it;;isn	@issn13,@issn>bool:it;;isn	@upc,@ean13>bool:it;;isn	@upc,@upc>bool:it;;isn
isnge	@ean13,@ean13>bool:it;;isn	@ean13,@isbn13>bool:it;;isn	@ean13,@isbn>bool:it;;isn	@ean13,@ismn13>bool:it;;isn	@ean13,@ismn>bool:it;;isn	@ean13,@issn13>bool:it;;isn	@ean13,@issn>bool:it;;isn	@ean13,@upc>bool:it;;isn	@isbn,@ean13>bool:it;;isn	@isbn,@isbn13>bool:it;;isn	@isbn,@isbn>bool:it;;isn	@isbn13,@ean13>bool:it;;isn	@isbn13,@isbn13>bool:it;;isn	@isbn13,@isbn>bool:it;;isn	@ismn,@ean13>bool:it;;isn	@ismn,@ismn13>bool:it;;isn	@ismn,@ismn>bool:it;;isn	@ismn13,@ean13>bool:it;;isn	@ismn13,@ismn13>bool:it;;isn	@ismn13,@ismn>bool:it;;isn	@issn,@ean13>bool:it;;isn	@issn,@issn13>bool:it;;isn	@issn,@issn>bool:it;;isn	@issn13,@ean13>bool:it;;isn	@issn13,@issn13>bool:it;;isn	@issn13,@issn>bool:it;;isn	@upc,@ean13>bool:it;;isn	@upc,@upc>bool:it;;isn
isngt	@ean13,@ean13>bool:it;;isn	@ean13,@isbn13>bool:it;;isn	@ean13,@isbn>bool:it;;isn	@ean13,@ismn13>bool:it;;isn	@ean13,@ismn>bool:it;;isn	@ean13,@issn13>bool:it;;isn	@ean13,@issn>bool:it;;isn	@ean13,@upc>bool:it;;isn	@isbn,@ean13>bool:it;;isn	@isbn,@isbn13>bool:it;;isn	@isbn,@isbn>bool:it;;isn	@isbn13,@ean13>bool:it;;isn	@isbn13,@isbn13>bool:it;;isn	@isbn13,@isbn>bool:it;;isn	@ismn,@ean13>bool:it;;isn	@ismn,@ismn13>bool:it;;isn	@ismn,@ismn>bool:it;;isn	@ismn13,@ean13>bool:it;;isn	@ismn13,@ismn13>bool:it;;isn	@ismn13,@ismn>bool:it;;isn	@issn,@ean13>bool:it;;isn	@issn,@issn13>bool:it;;isn	@issn,@issn>bool:it;;isn	@issn13,@ean13>bool:it;;isn	@issn13,@issn13>bool:it;;isn	@issn13,@issn>bool:it;;isn	@upc,@ean13>bool:it;;isn	@upc,@upc>bool:it;;isn
isnle	@ean13,@ean13>bool:it;;isn	@ean13,@isbn13>bool:it;;isn	@ean13,@isbn>bool:it;;isn	@ean13,@ismn13>bool:it;;isn	@ean13,@ismn>bool:it;;isn	@ean13,@issn13>bool:it;;isn	@ean13,@issn>bool:it;;isn	@ean13,@upc>bool:it;;isn	@isbn,@ean13>bool:it;;isn	@isbn,@isbn13>bool:it;;isn	@isbn,@isbn>bool:it;;isn	@isbn13,@ean13>bool:it;;isn	@isbn13,@isbn13>bool:it;;isn	@isbn13,@isbn>bool:it;;isn	@ismn,@ean13>bool:it;;isn	@ismn,@ismn13>bool:it;;isn	@ismn,@ismn>bool:it;;isn	@ismn13,@ean13>bool:it;;isn	@ismn13,@ismn13>bool:it;;isn	@ismn13,@ismn>bool:it;;isn	@issn,@ean13>bool:it;;isn	@issn,@issn13>bool:it;;isn	@issn,@issn>bool:it;;isn	@issn13,@ean13>bool:it;;isn	@issn13,@issn13>bool:it;;isn	@issn13,@issn>bool:it;;isn	@upc,@ean13>bool:it;;isn	@upc,@upc>bool:it;;isn
isnlt	@ean13,@ean13>bool:it;;isn	@ean13,@isbn13>bool:it;;isn	@ean13,@isbn>bool:it;;isn	@ean13,@ismn13>bool:it;;isn	@ean13,@ismn>bool:it;;isn	@ean13,@issn13>bool:it;;isn	@ean13,@issn>bool:it;;isn	@ean13,@upc>bool:it;;isn	@isbn,@ean13>bool:it;;isn	@isbn,@isbn13>bool:it;;isn	@isbn,@isbn>bool:it;;isn	@isbn13,@ean13>bool:it;;isn	@isbn13,@isbn13>bool:it;;isn	@isbn13,@isbn>bool:it;;isn	@ismn,@ean13>bool:it;;isn	@ismn,@ismn13>bool:it;;isn	@ismn,@ismn>bool:it;;isn	@ismn13,@ean13>bool:it;;isn	@ismn13,@ismn13>bool:it;;isn	@ismn13,@ismn>bool:it;;isn	@issn,@ean13>bool:it;;isn	@issn,@issn13>bool:it;;isn	@issn,@issn>bool:it;;isn	@issn13,@ean13>bool:it;;isn	@issn13,@issn13>bool:it;;isn	@issn13,@issn>bool:it;;isn	@upc,@ean13>bool:it;;isn	@upc,@upc>bool:it;;isn
isnne	@ean13,@ean13>bool:it;;isn	@ean13,@isbn13>bool:it;;isn	@ean13,@isbn>bool:it;;isn	@ean13,@ismn13>bool:it;;isn	@ean13,@ismn>bool:it;;isn	@ean13,@issn13>bool:it;;isn	@ean13,@issn>bool:it;;isn	@ean13,@upc>bool:it;;isn	@isbn,@ean13>bool:it;;isn	@isbn,@isbn13>bool:it;;isn	@isbn,@isbn>bool:it;;isn	@isbn13,@ean13>bool:it;;isn	@isbn13,@isbn13>bool:it;;isn	@isbn13,@isbn>bool:it;;isn	@ismn,@ean13>bool:it;;isn	@ismn,@ismn13>bool:it;;isn	@ismn,@ismn>bool:it;;isn	@ismn13,@ean13>bool:it;;isn	@ismn13,@ismn13>bool:it;;isn	@ismn13,@ismn>bool:it;;isn	@issn,@ean13>bool:it;;isn	@issn,@issn13>bool:it;;isn	@issn,@issn>bool:it;;isn	@issn13,@ean13>bool:it;;isn	@issn13,@issn13>bool:it;;isn	@issn13,@issn>bool:it;;isn	@upc,@ean13>bool:it;;isn	@upc,@upc>bool:it;;isn
isopen	path>bool:it
isparallel	line,line>bool:it	lseg,lseg>bool:it
isperp	line,line>bool:it	lseg,lseg>bool:it
issn	@ean13>@issn:it;;isn
issn13	@ean13>@issn13:it;;isn
isvertical	line>bool:it	lseg>bool:it	point,point>bool:it
json_agg	anyelement>json:sa
json_agg_strict	anyelement>json:sa;70
json_array_element	json,int4>json:it
json_array_element_text	json,int4>text:it
json_array_elements	json>json:itr
json_array_elements_text	json>text:itr
json_array_length	json>int4:it
json_build_array	>json:s	any>json:sV
json_build_object	>json:s	any>json:sV
json_each	json>record:itr
json_each_text	json>record:itr
json_extract_path	json,text[]>json:itV
json_extract_path_text	json,text[]>text:itV
json_object	text[],text[]>json:it	text[]>json:it
json_object_agg	any,any>json:sa
json_object_agg_strict	any,any>json:sa;70
json_object_agg_unique	any,any>json:sa;70
json_object_agg_unique_strict	any,any>json:sa;70
json_object_field	json,text>json:it
json_object_field_text	json,text>text:it
json_object_keys	json>text:itr
json_populate_record	anyelement,json,bool>anyelement:s1
json_populate_recordset	anyelement,json,bool>anyelement:sr1
json_strip_nulls	json,bool>json:it1;40	json>json:it;3f
json_to_record	json>record:st
json_to_recordset	json>record:sr
json_to_tsvector	json,jsonb>tsvector:st	regconfig,json,jsonb>tsvector:it
json_typeof	json>text:it
jsonb_agg	anyelement>jsonb:sa
jsonb_agg_strict	anyelement>jsonb:sa;70
jsonb_array_element	jsonb,int4>jsonb:it
jsonb_array_element_text	jsonb,int4>text:it
jsonb_array_elements	jsonb>jsonb:itr
jsonb_array_elements_text	jsonb>text:itr
jsonb_array_length	jsonb>int4:it
jsonb_build_array	>jsonb:s	any>jsonb:sV
jsonb_build_object	>jsonb:s	any>jsonb:sV
jsonb_cmp	jsonb,jsonb>int4:it
jsonb_concat	jsonb,jsonb>jsonb:it
jsonb_contained	jsonb,jsonb>bool:it
jsonb_contains	jsonb,jsonb>bool:it
jsonb_delete	jsonb,int4>jsonb:it	jsonb,text>jsonb:it	jsonb,text[]>jsonb:itV
jsonb_delete_path	jsonb,text[]>jsonb:it
jsonb_each	jsonb>record:itr
jsonb_each_text	jsonb>record:itr
jsonb_eq	jsonb,jsonb>bool:it
jsonb_exists	jsonb,text>bool:it
jsonb_exists_all	jsonb,text[]>bool:it
jsonb_exists_any	jsonb,text[]>bool:it
jsonb_extract_path	jsonb,text[]>jsonb:itV
jsonb_extract_path_text	jsonb,text[]>text:itV
jsonb_ge	jsonb,jsonb>bool:it
jsonb_gt	jsonb,jsonb>bool:it
jsonb_hash	jsonb>int4:it
jsonb_hash_extended	jsonb,int8>int8:it
jsonb_insert	jsonb,text[],jsonb,bool>jsonb:it1
jsonb_le	jsonb,jsonb>bool:it
jsonb_lt	jsonb,jsonb>bool:it
jsonb_ne	jsonb,jsonb>bool:it
jsonb_object	text[],text[]>jsonb:it	text[]>jsonb:it
jsonb_object_agg	any,any>jsonb:ia
jsonb_object_agg_strict	any,any>jsonb:ia;70
jsonb_object_agg_unique	any,any>jsonb:ia;70
jsonb_object_agg_unique_strict	any,any>jsonb:ia;70
jsonb_object_field	jsonb,text>jsonb:it
jsonb_object_field_text	jsonb,text>text:it
jsonb_object_keys	jsonb>text:itr
jsonb_path_exists	jsonb,jsonpath,jsonb,bool>bool:it2
jsonb_path_exists_opr	jsonb,jsonpath>bool:it
jsonb_path_exists_tz	jsonb,jsonpath,jsonb,bool>bool:st2;7e
jsonb_path_match	jsonb,jsonpath,jsonb,bool>bool:it2
jsonb_path_match_opr	jsonb,jsonpath>bool:it
jsonb_path_match_tz	jsonb,jsonpath,jsonb,bool>bool:st2;7e
jsonb_path_query	jsonb,jsonpath,jsonb,bool>jsonb:itr2
jsonb_path_query_array	jsonb,jsonpath,jsonb,bool>jsonb:it2
jsonb_path_query_array_tz	jsonb,jsonpath,jsonb,bool>jsonb:st2;7e
jsonb_path_query_first	jsonb,jsonpath,jsonb,bool>jsonb:it2
jsonb_path_query_first_tz	jsonb,jsonpath,jsonb,bool>jsonb:st2;7e
jsonb_path_query_tz	jsonb,jsonpath,jsonb,bool>jsonb:str2;7e
jsonb_populate_record	anyelement,jsonb>anyelement:s
jsonb_populate_record_valid	anyelement,jsonb>bool:s;60
jsonb_populate_recordset	anyelement,jsonb>anyelement:sr
jsonb_pretty	jsonb>text:it
jsonb_set	jsonb,text[],jsonb,bool>jsonb:it1
jsonb_set_lax	jsonb,text[],jsonb,bool,text>jsonb:i2;7e
jsonb_strip_nulls	jsonb,bool>jsonb:it1;40	jsonb>jsonb:it;3f
jsonb_to_record	jsonb>record:st
jsonb_to_recordset	jsonb>record:sr
jsonb_to_tsvector	jsonb,jsonb>tsvector:st	regconfig,jsonb,jsonb>tsvector:it
jsonb_typeof	jsonb>text:it
justify_days	interval>interval:it
justify_hours	interval>interval:it
justify_interval	interval>interval:it
lag	anycompatible,int4,anycompatible>anycompatible:itw;7c	anyelement,int4,anyelement>anyelement:itw;3	anyelement,int4>anyelement:itw	anyelement>anyelement:itw
last_value	anyelement>anyelement:itw
lastval	>int8:vt
latitude	@earth>float8:it;;earthdistance
lca	@ltree,@ltree,@ltree,@ltree,@ltree,@ltree,@ltree,@ltree>@ltree:it;;ltree	@ltree,@ltree,@ltree,@ltree,@ltree,@ltree,@ltree>@ltree:it;;ltree	@ltree,@ltree,@ltree,@ltree,@ltree,@ltree>@ltree:it;;ltree	@ltree,@ltree,@ltree,@ltree,@ltree>@ltree:it;;ltree	@ltree,@ltree,@ltree,@ltree>@ltree:it;;ltree	@ltree,@ltree,@ltree>@ltree:it;;ltree	@ltree,@ltree>@ltree:it;;ltree	@ltree[]>@ltree:it;;ltree
lcm	int4,int4>int4:it;7e	int8,int8>int8:it;7e	numeric,numeric>numeric:it;7e
lead	anycompatible,int4,anycompatible>anycompatible:itw;7c	anyelement,int4,anyelement>anyelement:itw;3	anyelement,int4>anyelement:itw	anyelement>anyelement:itw
left	text,int4>text:it
length	bit>int4:it	bpchar>int4:it	bytea,name>int4:st	bytea>int4:it	lseg>float8:it	path>float8:it	text>int4:it	tsvector>int4:it
levenshtein	text,text,int4,int4,int4>int4:it;;fuzzystrmatch	text,text>int4:it;;fuzzystrmatch
levenshtein_less_equal	text,text,int4,int4,int4,int4>int4:it;;fuzzystrmatch	text,text,int4>int4:it;;fuzzystrmatch
lgamma	float8>float8:it;40
like	bytea,bytea>bool:it	name,text>bool:it	text,text>bool:it
like_escape	bytea,bytea>bytea:it	text,text>text:it
line	point,point>line:it
line_distance	line,line>float8:it
line_eq	line,line>bool:it
line_horizontal	line>bool:it
line_interpt	line,line>point:it
line_intersect	line,line>bool:it
line_parallel	line,line>bool:it
line_perp	line,line>bool:it
line_vertical	line>bool:it
ll_to_earth	float8,float8>@earth:it;;earthdistance
ln	float8>float8:it	numeric>numeric:it
lo_close	int4>int4:vt
lo_creat	int4>oid:vt
lo_create	oid>oid:vt
lo_export	oid,text>int4:vt
lo_from_bytea	oid,bytea>oid:vt
lo_get	oid,int8,int4>bytea:vt	oid>bytea:vt
lo_import	text,oid>oid:vt	text>oid:vt
lo_lseek	int4,int4,int4>int4:vt
lo_lseek64	int4,int8,int4>int8:vt
lo_oid	@lo>oid:it;;lo
lo_open	oid,int4>int4:vt
lo_put	oid,int8,bytea>void:vt
lo_tell	int4>int4:vt
lo_tell64	int4>int8:vt
lo_truncate	int4,int4>int4:vt
lo_truncate64	int4,int8>int4:vt
lo_unlink	oid>int4:vt
log	float8>float8:it	numeric,numeric>numeric:it	numeric>numeric:it
log10	float8>float8:it	numeric>numeric:it
longitude	@earth>float8:it;;earthdistance
loread	int4,int4>bytea:vt
lower	anymultirange>anyelement:it;7c	anyrange>anyelement:it	text>text:it
lower_inc	anymultirange>bool:it;7c	anyrange>bool:it
lower_inf	anymultirange>bool:it;7c	anyrange>bool:it
lowrite	int4,bytea>int4:vt
lpad	text,int4,text>text:it	text,int4>text:it
lseg	box>lseg:it	point,point>lseg:it
lseg_center	lseg>point:it
lseg_distance	lseg,lseg>float8:it
lseg_eq	lseg,lseg>bool:it
lseg_ge	lseg,lseg>bool:it
lseg_gt	lseg,lseg>bool:it
lseg_horizontal	lseg>bool:it
lseg_interpt	lseg,lseg>point:it
lseg_intersect	lseg,lseg>bool:it
lseg_le	lseg,lseg>bool:it
lseg_length	lseg>float8:it
lseg_lt	lseg,lseg>bool:it
lseg_ne	lseg,lseg>bool:it
lseg_parallel	lseg,lseg>bool:it
lseg_perp	lseg,lseg>bool:it
lseg_vertical	lseg>bool:it
lt_q_regex	@ltree,@lquery[]>bool:it;;ltree
lt_q_rregex	@lquery[],@ltree>bool:it;;ltree
ltq_regex	@ltree,@lquery>bool:it;;ltree
ltq_rregex	@lquery,@ltree>bool:it;;ltree
ltree2text	@ltree>text:it;;ltree
ltree_addltree	@ltree,@ltree>@ltree:it;;ltree
ltree_addtext	@ltree,text>@ltree:it;;ltree
ltree_cmp	@ltree,@ltree>int4:it;;ltree
ltree_eq	@ltree,@ltree>bool:it;;ltree
ltree_ge	@ltree,@ltree>bool:it;;ltree
ltree_gt	@ltree,@ltree>bool:it;;ltree
ltree_isparent	@ltree,@ltree>bool:it;;ltree
ltree_le	@ltree,@ltree>bool:it;;ltree
ltree_lt	@ltree,@ltree>bool:it;;ltree
ltree_ne	@ltree,@ltree>bool:it;;ltree
ltree_risparent	@ltree,@ltree>bool:it;;ltree
ltree_textadd	text,@ltree>@ltree:it;;ltree
ltrim	bytea,bytea>bytea:it;7c	text,text>text:it	text>text:it
ltxtq_exec	@ltree,@ltxtquery>bool:it;;ltree
ltxtq_rexec	@ltxtquery,@ltree>bool:it;;ltree
macaddr	macaddr8>macaddr:it
macaddr8	macaddr>macaddr8:it
macaddr8_and	macaddr8,macaddr8>macaddr8:it
macaddr8_cmp	macaddr8,macaddr8>int4:it
macaddr8_eq	macaddr8,macaddr8>bool:it
macaddr8_ge	macaddr8,macaddr8>bool:it
macaddr8_gt	macaddr8,macaddr8>bool:it
macaddr8_le	macaddr8,macaddr8>bool:it
macaddr8_lt	macaddr8,macaddr8>bool:it
macaddr8_ne	macaddr8,macaddr8>bool:it
macaddr8_not	macaddr8>macaddr8:it
macaddr8_or	macaddr8,macaddr8>macaddr8:it
macaddr8_set7bit	macaddr8>macaddr8:it
macaddr_and	macaddr,macaddr>macaddr:it
macaddr_cmp	macaddr,macaddr>int4:it
macaddr_eq	macaddr,macaddr>bool:it
macaddr_ge	macaddr,macaddr>bool:it
macaddr_gt	macaddr,macaddr>bool:it
macaddr_le	macaddr,macaddr>bool:it
macaddr_lt	macaddr,macaddr>bool:it
macaddr_ne	macaddr,macaddr>bool:it
macaddr_not	macaddr>macaddr:it
macaddr_or	macaddr,macaddr>macaddr:it
make_date	int4,int4,int4>date:it
make_interval	int4,int4,int4,int4,int4,int4,float8>interval:it7
make_time	int4,int4,float8>time:it
make_timestamp	int4,int4,int4,int4,int4,float8>timestamp:it
make_timestamptz	int4,int4,int4,int4,int4,float8,text>timestamptz:st	int4,int4,int4,int4,int4,float8>timestamptz:st
make_valid	@ean13>@ean13:it;;isn	@isbn13>@isbn13:it;;isn	@isbn>@isbn:it;;isn	@ismn13>@ismn13:it;;isn	@ismn>@ismn:it;;isn	@issn13>@issn13:it;;isn	@issn>@issn:it;;isn	@upc>@upc:it;;isn
makeaclitem	oid,oid,text,bool>aclitem:it
masklen	inet>int4:it
max	@citext>@citext:ia;;citext	anyarray>anyarray:ia	anyenum>anyenum:ia	bpchar>bpchar:ia	bytea>bytea:ia;40	date>date:ia	float4>float4:ia	float8>float8:ia	inet>inet:ia	int2>int2:ia	int4>int4:ia	int8>int8:ia	interval>interval:ia	money>money:ia	numeric>numeric:ia	oid>oid:ia	pg_lsn>pg_lsn:ia;7e	record>record:ia;40	text>text:ia	tid>tid:ia	time>time:ia	timestamp>timestamp:ia	timestamptz>timestamptz:ia	timetz>timetz:ia	xid8>xid8:ia;78
md5	bytea>text:it	text>text:it
metaphone	text,int4>text:it;;fuzzystrmatch
min	@citext>@citext:ia;;citext	anyarray>anyarray:ia	anyenum>anyenum:ia	bpchar>bpchar:ia	bytea>bytea:ia;40	date>date:ia	float4>float4:ia	float8>float8:ia	inet>inet:ia	int2>int2:ia	int4>int4:ia	int8>int8:ia	interval>interval:ia	money>money:ia	numeric>numeric:ia	oid>oid:ia	pg_lsn>pg_lsn:ia;7e	record>record:ia;40	text>text:ia	tid>tid:ia	time>time:ia	timestamp>timestamp:ia	timestamptz>timestamptz:ia	timetz>timetz:ia	xid8>xid8:ia;78
min_scale	numeric>int4:it;7e
mod	int2,int2>int2:it	int4,int4>int4:it	int8,int8>int8:it	numeric,numeric>numeric:it
mode	anyelement>anyelement:ia
money	int4>money:st	int8>money:st	numeric>money:st
mul_d_interval	float8,interval>interval:it
multirange	anyrange>anymultirange:it;7c
multirange_adjacent_multirange	anymultirange,anymultirange>bool:it;7c
multirange_adjacent_range	anymultirange,anyrange>bool:it;7c
multirange_after_multirange	anymultirange,anymultirange>bool:it;7c
multirange_after_range	anymultirange,anyrange>bool:it;7c
multirange_before_multirange	anymultirange,anymultirange>bool:it;7c
multirange_before_range	anymultirange,anyrange>bool:it;7c
multirange_cmp	anymultirange,anymultirange>int4:it;7c
multirange_contained_by_multirange	anymultirange,anymultirange>bool:it;7c
multirange_contained_by_range	anymultirange,anyrange>bool:it;7c
multirange_contains_elem	anymultirange,anyelement>bool:it;7c
multirange_contains_multirange	anymultirange,anymultirange>bool:it;7c
multirange_contains_range	anymultirange,anyrange>bool:it;7c
multirange_eq	anymultirange,anymultirange>bool:it;7c
multirange_ge	anymultirange,anymultirange>bool:it;7c
multirange_gt	anymultirange,anymultirange>bool:it;7c
multirange_intersect	anymultirange,anymultirange>anymultirange:it;7c
multirange_intersect_agg_transfn	anymultirange,anymultirange>anymultirange:it;7c
multirange_le	anymultirange,anymultirange>bool:it;7c
multirange_lt	anymultirange,anymultirange>bool:it;7c
multirange_minus	anymultirange,anymultirange>anymultirange:it;7c
multirange_ne	anymultirange,anymultirange>bool:it;7c
multirange_overlaps_multirange	anymultirange,anymultirange>bool:it;7c
multirange_overlaps_range	anymultirange,anyrange>bool:it;7c
multirange_overleft_multirange	anymultirange,anymultirange>bool:it;7c
multirange_overleft_range	anymultirange,anyrange>bool:it;7c
multirange_overright_multirange	anymultirange,anymultirange>bool:it;7c
multirange_overright_range	anymultirange,anyrange>bool:it;7c
multirange_union	anymultirange,anymultirange>anymultirange:it;7c
mxid_age	xid>int4:st
name	bpchar>name:it	text>name:it	varchar>name:it
nameconcatoid	name,oid>name:it
nameeq	name,name>bool:it
nameeqtext	name,text>bool:it
namege	name,name>bool:it
namegetext	name,text>bool:it
namegt	name,name>bool:it
namegttext	name,text>bool:it
nameiclike	name,text>bool:it
nameicnlike	name,text>bool:it
nameicregexeq	name,text>bool:it
nameicregexne	name,text>bool:it
namele	name,name>bool:it
nameletext	name,text>bool:it
namelike	name,text>bool:it
namelt	name,name>bool:it
namelttext	name,text>bool:it
namene	name,name>bool:it
namenetext	name,text>bool:it
namenlike	name,text>bool:it
nameregexeq	name,text>bool:it
nameregexne	name,text>bool:it
netmask	inet>inet:it
network	inet>cidr:it
network_cmp	inet,inet>int4:it
network_eq	inet,inet>bool:it
network_ge	inet,inet>bool:it
network_gt	inet,inet>bool:it
network_larger	inet,inet>inet:it
network_le	inet,inet>bool:it
network_lt	inet,inet>bool:it
network_ne	inet,inet>bool:it
network_overlap	inet,inet>bool:it
network_smaller	inet,inet>inet:it
network_sub	inet,inet>bool:it
network_subeq	inet,inet>bool:it
network_sup	inet,inet>bool:it
network_supeq	inet,inet>bool:it
nextval	regclass>int8:vt
nlevel	@ltree>int4:it;;ltree
normal_rand	int4,float8,float8>float8:vtr;;tablefunc
normalize	text,text>text:it1;7e
notlike	bytea,bytea>bool:it	name,text>bool:it	text,text>bool:it
now	>timestamptz:st
npoints	path>int4:it	polygon>int4:it
nth_value	anyelement,int4>anyelement:itw
ntile	int4>int4:itw
num_nonnulls	any>int4:iV
num_nulls	any>int4:iV
numeric	float4>numeric:it	float8>numeric:it	int2>numeric:it	int4>numeric:it	int8>numeric:it	jsonb>numeric:it	money>numeric:st	numeric,int4>numeric:it
numeric_abs	numeric>numeric:it
numeric_add	numeric,numeric>numeric:it
numeric_cmp	numeric,numeric>int4:it
numeric_div	numeric,numeric>numeric:it
numeric_div_trunc	numeric,numeric>numeric:it
numeric_eq	numeric,numeric>bool:it
numeric_exp	numeric>numeric:it
numeric_fac	int8>numeric:it;3
numeric_ge	numeric,numeric>bool:it
numeric_gt	numeric,numeric>bool:it
numeric_inc	numeric>numeric:it
numeric_larger	numeric,numeric>numeric:it
numeric_le	numeric,numeric>bool:it
numeric_ln	numeric>numeric:it
numeric_log	numeric,numeric>numeric:it
numeric_lt	numeric,numeric>bool:it
numeric_mod	numeric,numeric>numeric:it
numeric_mul	numeric,numeric>numeric:it
numeric_ne	numeric,numeric>bool:it
numeric_pl_pg_lsn	numeric,pg_lsn>pg_lsn:it;7c
numeric_power	numeric,numeric>numeric:it
numeric_smaller	numeric,numeric>numeric:it
numeric_sqrt	numeric>numeric:it
numeric_sub	numeric,numeric>numeric:it
numeric_uminus	numeric>numeric:it
numeric_uplus	numeric>numeric:it
numerictypmodin	cstring[]>int4:it
nummultirange	>nummultirange:it;7c	numrange>nummultirange:it;7c	numrange[]>nummultirange:itV;7c
numnode	tsquery>int4:it
numrange	numeric,numeric,text>numrange:i	numeric,numeric>numrange:i
numrange_subdiff	numeric,numeric>float8:it
obj_description	oid,name>text:st	oid>text:st
octet_length	bit>int4:it	bpchar>int4:it	bytea>int4:it	text>int4:it
oid	int8>oid:it
oid_dist	oid,oid>oid:it;;btree_gist
oideq	oid,oid>bool:it
oidge	oid,oid>bool:it
oidgt	oid,oid>bool:it
oidlarger	oid,oid>oid:it
oidle	oid,oid>bool:it
oidlt	oid,oid>bool:it
oidne	oid,oid>bool:it
oidsmaller	oid,oid>oid:it
oidvectoreq	oidvector,oidvector>bool:it
oidvectorge	oidvector,oidvector>bool:it
oidvectorgt	oidvector,oidvector>bool:it
oidvectorle	oidvector,oidvector>bool:it
oidvectorlt	oidvector,oidvector>bool:it
oidvectorne	oidvector,oidvector>bool:it
oidvectortypes	oidvector>text:st
on_pb	point,box>bool:it
on_pl	point,line>bool:it
on_ppath	point,path>bool:it
on_ps	point,lseg>bool:it
on_sb	lseg,box>bool:it
on_sl	lseg,line>bool:it
overlaps	time,interval,time,interval>bool:i	time,interval,time,time>bool:i	time,time,time,interval>bool:i	time,time,time,time>bool:i	timestamp,interval,timestamp,interval>bool:i	timestamp,interval,timestamp,timestamp>bool:i	timestamp,timestamp,timestamp,interval>bool:i	timestamp,timestamp,timestamp,timestamp>bool:i	timestamptz,interval,timestamptz,interval>bool:s	timestamptz,interval,timestamptz,timestamptz>bool:s	timestamptz,timestamptz,timestamptz,interval>bool:s	timestamptz,timestamptz,timestamptz,timestamptz>bool:i	timetz,timetz,timetz,timetz>bool:i
overlay	bit,bit,int4,int4>bit:it	bit,bit,int4>bit:it	bytea,bytea,int4,int4>bytea:it	bytea,bytea,int4>bytea:it	text,text,int4,int4>text:it	text,text,int4>text:it
page_checksum	bytea,int4>int2:vt;3;pageinspect	bytea,int8>int2:vt;7c;pageinspect
page_header	bytea>record:vt;;pageinspect
parse_ident	text,bool>text[]:it1
path	polygon>path:it
path_add	path,path>path:it
path_add_pt	path,point>path:it
path_center	path>point:it;7
path_contain_pt	path,point>bool:it
path_distance	path,path>float8:it
path_div_pt	path,point>path:it
path_inter	path,path>bool:it
path_length	path>float8:it
path_mul_pt	path,point>path:it
path_n_eq	path,path>bool:it
path_n_ge	path,path>bool:it
path_n_gt	path,path>bool:it
path_n_le	path,path>bool:it
path_n_lt	path,path>bool:it
path_npoints	path>int4:it
path_sub_pt	path,point>path:it
pclose	path>path:it
percent_rank	>float8:iw	any>float8:iVa
percentile_cont	float8,float8>float8:ia	float8,interval>interval:ia	float8[],float8>float8[]:ia	float8[],interval>interval[]:ia
percentile_disc	float8,anyelement>anyelement:ia	float8[],anyelement>anyarray:ia
pg_advisory_lock	int4,int4>void:vt	int8>void:vt
pg_advisory_lock_shared	int4,int4>void:vt	int8>void:vt
pg_advisory_unlock	int4,int4>bool:vt	int8>bool:vt
pg_advisory_unlock_all	>void:vt
pg_advisory_unlock_shared	int4,int4>bool:vt	int8>bool:vt
pg_advisory_xact_lock	int4,int4>void:vt	int8>void:vt
pg_advisory_xact_lock_shared	int4,int4>void:vt	int8>void:vt
pg_available_extension_versions	>record:str
pg_available_extensions	>record:str
pg_available_wal_summaries	>record:vtr;60
pg_backend_pid	>int4:st
pg_backup_start	text,bool>pg_lsn:vt1;78
pg_backup_start_time	>timestamptz:st;7
pg_backup_stop	bool>record:vt1;78
pg_basetype	regtype>regtype:st;60
pg_blocking_pids	int4>int4[]:vt
pg_buffercache_evict	int4>bool:vt;20;pg_buffercache	int4>record:vt;40;pg_buffercache
pg_buffercache_evict_all	>record:v;40;pg_buffercache
pg_buffercache_evict_relation	regclass>record:vt;40;pg_buffercache
pg_buffercache_numa_pages	>record:vr;40;pg_buffercache
pg_buffercache_pages	>record:vr;;pg_buffercache
pg_buffercache_summary	>record:v;70;pg_buffercache
pg_buffercache_usage_counts	>record:vr;70;pg_buffercache
pg_cancel_backend	int4>bool:vt
pg_char_to_encoding	name>int4:st
pg_check_frozen	regclass>tid:vtr;;pg_visibility
pg_check_visible	regclass>tid:vtr;;pg_visibility
pg_clear_attribute_stats	text,text,text,bool>void:v;40
pg_clear_relation_stats	text,text>void:v;40
pg_client_encoding	>name:st
pg_collation_actual_version	oid>text:vt
pg_collation_for	any>text:s
pg_collation_is_visible	oid>bool:st
pg_column_compression	any>text:st;7c
pg_column_is_updatable	regclass,int2,bool>bool:st
pg_column_size	any>int4:st
pg_column_toast_chunk_id	any>oid:st;60
pg_conf_load_time	>timestamptz:st
pg_config	>record:str
pg_control_checkpoint	>record:vt
pg_control_init	>record:vt
pg_control_recovery	>record:vt
pg_control_system	>record:vt
pg_conversion_is_visible	oid>bool:st
pg_copy_logical_replication_slot	name,name,bool,name>record:vt	name,name,bool>record:vt	name,name>record:vt
pg_copy_physical_replication_slot	name,name,bool>record:vt	name,name>record:vt
pg_create_logical_replication_slot	name,name,bool,bool,bool>record:vt3;60	name,name,bool,bool>record:vt2;1c	name,name,bool>record:vt1;3
pg_create_physical_replication_slot	name,bool,bool>record:vt2
pg_create_restore_point	text>pg_lsn:vt
pg_current_logfile	>text:v	text>text:v
pg_current_snapshot	>pg_snapshot:st;7e
pg_current_wal_flush_lsn	>pg_lsn:vt
pg_current_wal_insert_lsn	>pg_lsn:vt
pg_current_wal_lsn	>pg_lsn:vt
pg_current_xact_id	>xid8:st;7e
pg_current_xact_id_if_assigned	>xid8:st;7e
pg_cursor	>record:str
pg_database_collation_actual_version	oid>text:vt;78
pg_database_size	name>int8:vt	oid>int8:vt
pg_describe_object	oid,oid,int4>text:st
pg_drop_replication_slot	name>void:vt
pg_encoding_max_length	int4>int4:it
pg_encoding_to_char	int4>name:st
pg_event_trigger_ddl_commands	>record:str
pg_event_trigger_dropped_objects	>record:str
pg_event_trigger_table_rewrite_oid	>oid:st
pg_event_trigger_table_rewrite_reason	>int4:st
pg_export_snapshot	>text:vt
pg_extension_config_dump	regclass,text>void:vt
pg_extension_update_paths	name>record:str
pg_file_rename	text,text,text>bool:v;1f;adminpack	text,text>bool:vt;1f;adminpack
pg_file_sync	text>void:vt;1e;adminpack
pg_file_unlink	text>bool:vt;1f;adminpack
pg_file_write	text,text,bool>int8:vt;1f;adminpack
pg_filenode_relation	oid,oid>regclass:st
pg_freespace	regclass,int8>int2:vt;;pg_freespacemap	regclass>record:vr;;pg_freespacemap
pg_function_is_visible	oid>bool:st
pg_get_acl	oid,oid,int4>aclitem[]:st;40
pg_get_aios	>record:vtr;40
pg_get_backend_memory_contexts	>record:vtr;7c
pg_get_catalog_foreign_keys	>record:str;7c
pg_get_constraintdef	oid,bool>text:st	oid>text:st
pg_get_expr	pg_node_tree,oid,bool>text:st	pg_node_tree,oid>text:st
pg_get_function_arg_default	oid,int4>text:st
pg_get_function_arguments	oid>text:st
pg_get_function_identity_arguments	oid>text:st
pg_get_function_result	oid>text:st
pg_get_function_sqlbody	oid>text:st;7c
pg_get_functiondef	oid>text:st
pg_get_indexdef	oid,int4,bool>text:st	oid>text:st
pg_get_keywords	>record:str
pg_get_loaded_modules	>record:vtr;40
pg_get_logical_snapshot_info	text>record:vt;40;pg_logicalinspect
pg_get_logical_snapshot_meta	text>record:vt;40;pg_logicalinspect
pg_get_multixact_members	xid>record:vtr
pg_get_object_address	text,text[],text[]>record:st
pg_get_partition_constraintdef	oid>text:st
pg_get_partkeydef	oid>text:st
pg_get_publication_tables	text>oid:str;7	text>record:str;8	text[]>record:strV;70
pg_get_replica_identity_index	regclass>regclass:st
pg_get_replication_slots	>record:sr
pg_get_ruledef	oid,bool>text:st	oid>text:st
pg_get_sequence_data	regclass>record:vt;40
pg_get_serial_sequence	text,text>text:st
pg_get_shmem_allocations	>record:vtr;7e
pg_get_shmem_allocations_numa	>record:vtr;40
pg_get_statisticsobjdef	oid>text:st
pg_get_statisticsobjdef_columns	oid>text:st;7c
pg_get_statisticsobjdef_expressions	oid>text[]:st;7c
pg_get_triggerdef	oid,bool>text:st	oid>text:st
pg_get_userbyid	oid>name:st
pg_get_viewdef	oid,bool>text:st	oid,int4>text:st	oid>text:st	text,bool>text:st	text>text:st
pg_get_wait_events	>record:vtr;60
pg_get_wal_block_info	pg_lsn,pg_lsn,bool>record:vtr1;70;pg_walinspect
pg_get_wal_record_info	pg_lsn>record:vt;78;pg_walinspect
pg_get_wal_records_info	pg_lsn,pg_lsn>record:vtr;78;pg_walinspect
pg_get_wal_records_info_till_end_of_wal	pg_lsn>record:vtr;8;pg_walinspect
pg_get_wal_replay_pause_state	>text:vt;7c
pg_get_wal_resource_managers	>record:vtr;78
pg_get_wal_stats	pg_lsn,pg_lsn,bool>record:vtr1;78;pg_walinspect
pg_get_wal_stats_till_end_of_wal	pg_lsn,bool>record:vtr1;8;pg_walinspect
pg_get_wal_summarizer_state	>record:vt;60
pg_has_role	name,name,text>bool:st	name,oid,text>bool:st	name,text>bool:st	oid,name,text>bool:st	oid,oid,text>bool:st	oid,text>bool:st
pg_hba_file_rules	>record:vtr
pg_ident_file_mappings	>record:vtr;78
pg_identify_object	oid,oid,int4>record:st
pg_identify_object_as_address	oid,oid,int4>record:st
pg_import_system_collations	regnamespace>int4:vt
pg_index_column_has_property	regclass,int4,text>bool:st
pg_index_has_property	regclass,text>bool:st
pg_indexam_has_property	oid,text>bool:st
pg_indexam_progress_phasename	oid,int8>text:it
pg_indexes_size	regclass>int8:vt
pg_input_error_info	text,text>record:st;70
pg_input_is_valid	text,text>bool:st;70
pg_is_in_backup	>bool:vt;7
pg_is_in_recovery	>bool:vt
pg_is_other_temp_schema	oid>bool:st
pg_is_wal_replay_paused	>bool:vt
pg_isolation_test_session_is_blocked	int4,int4[]>bool:vt
pg_jit_available	>bool:vt
pg_last_committed_xact	>record:vt
pg_last_wal_receive_lsn	>pg_lsn:vt
pg_last_wal_replay_lsn	>pg_lsn:vt
pg_last_xact_replay_timestamp	>timestamptz:vt
pg_listening_channels	>text:str
pg_lock_status	>record:vtr
pg_log_backend_memory_contexts	int4>bool:vt;7c
pg_log_standby_snapshot	>pg_lsn:vt;70
pg_logdir_ls	>record:vtr;1f;adminpack
pg_logical_emit_message	bool,text,bytea,bool>pg_lsn:vt1;60	bool,text,bytea>pg_lsn:vt;1f	bool,text,text,bool>pg_lsn:vt1;60	bool,text,text>pg_lsn:vt;1f
pg_logical_slot_get_binary_changes	name,pg_lsn,int4,text[]>record:vrV1
pg_logical_slot_get_changes	name,pg_lsn,int4,text[]>record:vrV1
pg_logical_slot_peek_binary_changes	name,pg_lsn,int4,text[]>record:vrV1
pg_logical_slot_peek_changes	name,pg_lsn,int4,text[]>record:vrV1
pg_ls_archive_statusdir	>record:vtr
pg_ls_dir	text,bool,bool>text:vtr	text>text:vtr
pg_ls_logdir	>record:vtr
pg_ls_logicalmapdir	>record:vtr;78
pg_ls_logicalsnapdir	>record:vtr;78
pg_ls_replslotdir	text>record:vtr;78
pg_ls_summariesdir	>record:vtr;40
pg_ls_tmpdir	>record:vtr	oid>record:vtr
pg_ls_waldir	>record:vtr
pg_lsn	numeric>pg_lsn:it;7c
pg_lsn_cmp	pg_lsn,pg_lsn>int4:it
pg_lsn_eq	pg_lsn,pg_lsn>bool:it
pg_lsn_ge	pg_lsn,pg_lsn>bool:it
pg_lsn_gt	pg_lsn,pg_lsn>bool:it
pg_lsn_hash	pg_lsn>int4:it
pg_lsn_hash_extended	pg_lsn,int8>int8:it
pg_lsn_larger	pg_lsn,pg_lsn>pg_lsn:it;7e
pg_lsn_le	pg_lsn,pg_lsn>bool:it
pg_lsn_lt	pg_lsn,pg_lsn>bool:it
pg_lsn_mi	pg_lsn,pg_lsn>numeric:it
pg_lsn_mii	pg_lsn,numeric>pg_lsn:it;7c
pg_lsn_ne	pg_lsn,pg_lsn>bool:it
pg_lsn_pli	pg_lsn,numeric>pg_lsn:it;7c
pg_lsn_smaller	pg_lsn,pg_lsn>pg_lsn:it;7e
pg_mcv_list_items	pg_mcv_list>record:str
pg_my_temp_schema	>oid:st
pg_nextoid	regclass,name,regclass>oid:vt
pg_notification_queue_usage	>float8:vt
pg_notify	text,text>void:v
pg_numa_available	>bool:st;40
pg_old_snapshot_time_mapping	>record:vtr;1c;old_snapshot
pg_opclass_is_visible	oid>bool:st
pg_operator_is_visible	oid>bool:st
pg_opfamily_is_visible	oid>bool:st
pg_options_to_table	text[]>record:str
pg_partition_ancestors	regclass>regclass:vtr
pg_partition_root	regclass>regclass:it
pg_partition_tree	regclass>record:vtr
pg_postmaster_start_time	>timestamptz:st
pg_prepared_statement	>record:str
pg_prepared_xact	>record:vtr
pg_prewarm	regclass,text,text,int8,int8>int8:v4;;pg_prewarm
pg_promote	bool,int4>bool:vt2
pg_read_binary_file	text,bool>bytea:vt;70	text,int8,int8,bool>bytea:vt	text,int8,int8>bytea:vt	text>bytea:vt
pg_read_file	text,bool>text:vt;70	text,int8,int8,bool>text:vt	text,int8,int8>text:vt	text>text:vt
pg_read_file_old	text,int8,int8>text:vt;1f
pg_relation_filenode	regclass>oid:st
pg_relation_filepath	regclass>text:st
pg_relation_is_publishable	regclass>bool:st
pg_relation_is_updatable	regclass,bool>int4:st
pg_relation_size	regclass,text>int8:vt	regclass>int8:vt
pg_reload_conf	>bool:vt
pg_relpages	regclass>int8:vt;;pgstattuple	text>int8:vt;;pgstattuple
pg_replication_origin_advance	text,pg_lsn>void:vt
pg_replication_origin_create	text>oid:vt
pg_replication_origin_drop	text>void:vt
pg_replication_origin_oid	text>oid:st
pg_replication_origin_progress	text,bool>pg_lsn:vt
pg_replication_origin_session_is_setup	>bool:vt
pg_replication_origin_session_progress	bool>pg_lsn:vt
pg_replication_origin_session_reset	>void:vt
pg_replication_origin_session_setup	text>void:vt
pg_replication_origin_xact_reset	>void:vt
pg_replication_origin_xact_setup	pg_lsn,timestamptz>void:vt
pg_replication_slot_advance	name,pg_lsn>record:vt
pg_restore_attribute_stats	any>bool:vV;40
pg_restore_relation_stats	any>bool:vV;40
pg_rotate_logfile	>bool:vt
pg_rotate_logfile_old	>bool:vt;1f
pg_safe_snapshot_blocking_pids	int4>int4[]:vt
pg_sequence_last_value	regclass>int8:vt
pg_sequence_parameters	oid>record:st
pg_settings_get_flags	text>text[]:st;78
pg_show_all_file_settings	>record:vtr
pg_show_all_settings	>record:str
pg_show_replication_origin_status	>record:vr
pg_size_bytes	text>int8:it
pg_size_pretty	int8>text:it	numeric>text:it
pg_sleep	float8>void:vt
pg_sleep_for	interval>void:vt
pg_sleep_until	timestamptz>void:vt
pg_snapshot_xip	pg_snapshot>xid8:itr;7e
pg_snapshot_xmax	pg_snapshot>xid8:it;7e
pg_snapshot_xmin	pg_snapshot>xid8:it;7e
pg_split_walfile_name	text>record:st;70
pg_start_backup	text,bool,bool>pg_lsn:vt2;7
pg_stat_clear_snapshot	>void:v
pg_stat_file	text,bool>record:vt	text>record:vt
pg_stat_force_next_flush	>void:v;78
pg_stat_get_activity	int4>record:sr
pg_stat_get_analyze_count	oid>int8:st
pg_stat_get_archiver	>record:s
pg_stat_get_autoanalyze_count	oid>int8:st
pg_stat_get_autovacuum_count	oid>int8:st
pg_stat_get_backend_activity	int4>text:st
pg_stat_get_backend_activity_start	int4>timestamptz:st
pg_stat_get_backend_client_addr	int4>inet:st
pg_stat_get_backend_client_port	int4>int4:st
pg_stat_get_backend_dbid	int4>oid:st
pg_stat_get_backend_idset	>int4:str
pg_stat_get_backend_io	int4>record:vtr;40
pg_stat_get_backend_pid	int4>int4:st
pg_stat_get_backend_start	int4>timestamptz:st
pg_stat_get_backend_subxact	int4>record:st;70
pg_stat_get_backend_userid	int4>oid:st
pg_stat_get_backend_wait_event	int4>text:st
pg_stat_get_backend_wait_event_type	int4>text:st
pg_stat_get_backend_wal	int4>record:vt;40
pg_stat_get_backend_xact_start	int4>timestamptz:st
pg_stat_get_bgwriter_buf_written_checkpoints	>int8:st;1f
pg_stat_get_bgwriter_buf_written_clean	>int8:st
pg_stat_get_bgwriter_maxwritten_clean	>int8:st
pg_stat_get_bgwriter_requested_checkpoints	>int8:st;1f
pg_stat_get_bgwriter_stat_reset_time	>timestamptz:st
pg_stat_get_bgwriter_timed_checkpoints	>int8:st;1f
pg_stat_get_blocks_fetched	oid>int8:st
pg_stat_get_blocks_hit	oid>int8:st
pg_stat_get_buf_alloc	>int8:st
pg_stat_get_buf_fsync_backend	>int8:st;1f
pg_stat_get_buf_written_backend	>int8:st;1f
pg_stat_get_checkpoint_sync_time	>float8:st;1f
pg_stat_get_checkpoint_write_time	>float8:st;1f
pg_stat_get_checkpointer_buffers_written	>int8:st;60
pg_stat_get_checkpointer_num_performed	>int8:st;40
pg_stat_get_checkpointer_num_requested	>int8:st;60
pg_stat_get_checkpointer_num_timed	>int8:st;60
pg_stat_get_checkpointer_restartpoints_performed	>int8:st;60
pg_stat_get_checkpointer_restartpoints_requested	>int8:st;60
pg_stat_get_checkpointer_restartpoints_timed	>int8:st;60
pg_stat_get_checkpointer_slru_written	>int8:st;40
pg_stat_get_checkpointer_stat_reset_time	>timestamptz:st;60
pg_stat_get_checkpointer_sync_time	>float8:st;60
pg_stat_get_checkpointer_write_time	>float8:st;60
pg_stat_get_db_active_time	oid>float8:st;7c
pg_stat_get_db_blk_read_time	oid>float8:st
pg_stat_get_db_blk_write_time	oid>float8:st
pg_stat_get_db_blocks_fetched	oid>int8:st
pg_stat_get_db_blocks_hit	oid>int8:st
pg_stat_get_db_checksum_failures	oid>int8:st
pg_stat_get_db_checksum_last_failure	oid>timestamptz:st
pg_stat_get_db_conflict_all	oid>int8:st
pg_stat_get_db_conflict_bufferpin	oid>int8:st
pg_stat_get_db_conflict_lock	oid>int8:st
pg_stat_get_db_conflict_logicalslot	oid>int8:st;70
pg_stat_get_db_conflict_snapshot	oid>int8:st
pg_stat_get_db_conflict_startup_deadlock	oid>int8:st
pg_stat_get_db_conflict_tablespace	oid>int8:st
pg_stat_get_db_deadlocks	oid>int8:st
pg_stat_get_db_idle_in_transaction_time	oid>float8:st;7c
pg_stat_get_db_numbackends	oid>int4:st
pg_stat_get_db_parallel_workers_launched	oid>int8:st;40
pg_stat_get_db_parallel_workers_to_launch	oid>int8:st;40
pg_stat_get_db_session_time	oid>float8:st;7c
pg_stat_get_db_sessions	oid>int8:st;7c
pg_stat_get_db_sessions_abandoned	oid>int8:st;7c
pg_stat_get_db_sessions_fatal	oid>int8:st;7c
pg_stat_get_db_sessions_killed	oid>int8:st;7c
pg_stat_get_db_stat_reset_time	oid>timestamptz:st
pg_stat_get_db_temp_bytes	oid>int8:st
pg_stat_get_db_temp_files	oid>int8:st
pg_stat_get_db_tuples_deleted	oid>int8:st
pg_stat_get_db_tuples_fetched	oid>int8:st
pg_stat_get_db_tuples_inserted	oid>int8:st
pg_stat_get_db_tuples_returned	oid>int8:st
pg_stat_get_db_tuples_updated	oid>int8:st
pg_stat_get_db_xact_commit	oid>int8:st
pg_stat_get_db_xact_rollback	oid>int8:st
pg_stat_get_dead_tuples	oid>int8:st
pg_stat_get_function_calls	oid>int8:st
pg_stat_get_function_self_time	oid>float8:st
pg_stat_get_function_total_time	oid>float8:st
pg_stat_get_ins_since_vacuum	oid>int8:st;7e
pg_stat_get_io	>record:vtr;70
pg_stat_get_last_analyze_time	oid>timestamptz:st
pg_stat_get_last_autoanalyze_time	oid>timestamptz:st
pg_stat_get_last_autovacuum_time	oid>timestamptz:st
pg_stat_get_last_vacuum_time	oid>timestamptz:st
pg_stat_get_lastscan	oid>timestamptz:st;70
pg_stat_get_live_tuples	oid>int8:st
pg_stat_get_mod_since_analyze	oid>int8:st
pg_stat_get_numscans	oid>int8:st
pg_stat_get_progress_info	text>record:str
pg_stat_get_recovery_prefetch	>record:vtr;78
pg_stat_get_replication_slot	text>record:sr;4	text>record:st;78
pg_stat_get_slru	>record:sr;7e
pg_stat_get_snapshot_timestamp	>timestamptz:st
pg_stat_get_subscription	oid>record:s;3	oid>record:sr;7c
pg_stat_get_subscription_stats	oid>record:st;78
pg_stat_get_total_analyze_time	oid>float8:st;40
pg_stat_get_total_autoanalyze_time	oid>float8:st;40
pg_stat_get_total_autovacuum_time	oid>float8:st;40
pg_stat_get_total_vacuum_time	oid>float8:st;40
pg_stat_get_tuples_deleted	oid>int8:st
pg_stat_get_tuples_fetched	oid>int8:st
pg_stat_get_tuples_hot_updated	oid>int8:st
pg_stat_get_tuples_inserted	oid>int8:st
pg_stat_get_tuples_newpage_updated	oid>int8:st;70
pg_stat_get_tuples_returned	oid>int8:st
pg_stat_get_tuples_updated	oid>int8:st
pg_stat_get_vacuum_count	oid>int8:st
pg_stat_get_wal	>record:s;7c
pg_stat_get_wal_receiver	>record:s
pg_stat_get_wal_senders	>record:sr
pg_stat_get_xact_blocks_fetched	oid>int8:vt
pg_stat_get_xact_blocks_hit	oid>int8:vt
pg_stat_get_xact_function_calls	oid>int8:vt
pg_stat_get_xact_function_self_time	oid>float8:vt
pg_stat_get_xact_function_total_time	oid>float8:vt
pg_stat_get_xact_numscans	oid>int8:vt
pg_stat_get_xact_tuples_deleted	oid>int8:vt
pg_stat_get_xact_tuples_fetched	oid>int8:vt
pg_stat_get_xact_tuples_hot_updated	oid>int8:vt
pg_stat_get_xact_tuples_inserted	oid>int8:vt
pg_stat_get_xact_tuples_newpage_updated	oid>int8:vt;70
pg_stat_get_xact_tuples_returned	oid>int8:vt
pg_stat_get_xact_tuples_updated	oid>int8:vt
pg_stat_have_stats	text,oid,int8>bool:vt;40	text,oid,oid>bool:vt;38
pg_stat_reset	>void:v
pg_stat_reset_backend_stats	int4>void:vt;40
pg_stat_reset_replication_slot	text>void:v;7c
pg_stat_reset_shared	text>void:v1;60	text>void:vt;1f
pg_stat_reset_single_function_counters	oid>void:vt
pg_stat_reset_single_table_counters	oid>void:vt
pg_stat_reset_slru	text>void:v1;60	text>void:v;1e
pg_stat_reset_subscription_stats	oid>void:v;78
pg_stat_statements	bool>record:vtr;;pg_stat_statements
pg_stat_statements_info	>record:vt;7c;pg_stat_statements
pg_stat_statements_reset	oid,oid,int8,bool>timestamptz:vt4;60;pg_stat_statements	oid,oid,int8>void:vt3;1f;pg_stat_statements
pg_statistics_obj_is_visible	oid>bool:st
pg_stop_backup	>pg_lsn:vt;7	bool,bool>record:vtr1;7
pg_stop_making_pinned_objects	>void:vt;78
pg_switch_wal	>pg_lsn:vt
pg_sync_replication_slots	>void:vt;60
pg_table_is_visible	oid>bool:st
pg_table_size	regclass>int8:vt
pg_tablespace_databases	oid>oid:str
pg_tablespace_location	oid>text:st
pg_tablespace_size	name>int8:vt	oid>int8:vt
pg_terminate_backend	int4,int8>bool:vt1;7c	int4>bool:vt;3
pg_timezone_abbrevs	>record:str;3f
pg_timezone_abbrevs_abbrevs	>record:str;40
pg_timezone_abbrevs_zone	>record:str;40
pg_timezone_names	>record:str
pg_total_relation_size	regclass>int8:vt
pg_trigger_depth	>int4:st
pg_truncate_visibility_map	regclass>void:vt;;pg_visibility
pg_try_advisory_lock	int4,int4>bool:vt	int8>bool:vt
pg_try_advisory_lock_shared	int4,int4>bool:vt	int8>bool:vt
pg_try_advisory_xact_lock	int4,int4>bool:vt	int8>bool:vt
pg_try_advisory_xact_lock_shared	int4,int4>bool:vt	int8>bool:vt
pg_ts_config_is_visible	oid>bool:st
pg_ts_dict_is_visible	oid>bool:st
pg_ts_parser_is_visible	oid>bool:st
pg_ts_template_is_visible	oid>bool:st
pg_type_is_visible	oid>bool:st
pg_typeof	any>regtype:s
pg_visibility	regclass,int8>record:vt;;pg_visibility	regclass>record:vtr;;pg_visibility
pg_visibility_map	regclass,int8>record:vt;;pg_visibility	regclass>record:vtr;;pg_visibility
pg_visibility_map_summary	regclass>record:vt;;pg_visibility
pg_visible_in_snapshot	xid8,pg_snapshot>bool:it;7e
pg_wal_lsn_diff	pg_lsn,pg_lsn>numeric:it
pg_wal_replay_pause	>void:vt
pg_wal_replay_resume	>void:vt
pg_wal_summary_contents	int8,pg_lsn,pg_lsn>record:vtr;60
pg_walfile_name	pg_lsn>text:it
pg_walfile_name_offset	pg_lsn>record:it
pg_xact_commit_timestamp	xid>timestamptz:vt
pg_xact_commit_timestamp_origin	xid>record:vt;7c
pg_xact_status	xid8>text:vt;7e
pgp_armor_headers	text>record:itr;;pgcrypto
pgp_key_id	bytea>text:it;;pgcrypto
pgp_pub_decrypt	bytea,bytea,text,text>text:it;;pgcrypto	bytea,bytea,text>text:it;;pgcrypto	bytea,bytea>text:it;;pgcrypto
pgp_pub_decrypt_bytea	bytea,bytea,text,text>bytea:it;;pgcrypto	bytea,bytea,text>bytea:it;;pgcrypto	bytea,bytea>bytea:it;;pgcrypto
pgp_pub_encrypt	text,bytea,text>bytea:vt;;pgcrypto	text,bytea>bytea:vt;;pgcrypto
pgp_pub_encrypt_bytea	bytea,bytea,text>bytea:vt;;pgcrypto	bytea,bytea>bytea:vt;;pgcrypto
pgp_sym_decrypt	bytea,text,text>text:it;;pgcrypto	bytea,text>text:it;;pgcrypto
pgp_sym_decrypt_bytea	bytea,text,text>bytea:it;;pgcrypto	bytea,text>bytea:it;;pgcrypto
pgp_sym_encrypt	text,text,text>bytea:vt;;pgcrypto	text,text>bytea:vt;;pgcrypto
pgp_sym_encrypt_bytea	bytea,text,text>bytea:vt;;pgcrypto	bytea,text>bytea:vt;;pgcrypto
pgrowlocks	text>record:vtr;;pgrowlocks
pgstatginindex	regclass>record:vt;;pgstattuple
pgstathashindex	regclass>record:vt;;pgstattuple
pgstatindex	regclass>record:vt;;pgstattuple	text>record:vt;;pgstattuple
pgstattuple	regclass>record:vt;;pgstattuple	text>record:vt;;pgstattuple
pgstattuple_approx	regclass>record:vt;;pgstattuple
phraseto_tsquery	regconfig,text>tsquery:it	text>tsquery:st
pi	>float8:it
plainto_tsquery	regconfig,text>tsquery:it	text>tsquery:st
plpgsql_validator	oid>void:vt
point	box>point:it	circle>point:it	float8,float8>point:it	lseg>point:it	path>point:it;7	polygon>point:it
point_above	point,point>bool:it
point_add	point,point>point:it
point_below	point,point>bool:it
point_distance	point,point>float8:it
point_div	point,point>point:it
point_eq	point,point>bool:it
point_horiz	point,point>bool:it
point_left	point,point>bool:it
point_mul	point,point>point:it
point_ne	point,point>bool:it
point_right	point,point>bool:it
point_sub	point,point>point:it
point_vert	point,point>bool:it
poly_above	polygon,polygon>bool:it
poly_below	polygon,polygon>bool:it
poly_center	polygon>point:it
poly_contain	polygon,polygon>bool:it
poly_contain_pt	polygon,point>bool:it
poly_contained	polygon,polygon>bool:it
poly_distance	polygon,polygon>float8:it
poly_left	polygon,polygon>bool:it
poly_npoints	polygon>int4:it
poly_overabove	polygon,polygon>bool:it
poly_overbelow	polygon,polygon>bool:it
poly_overlap	polygon,polygon>bool:it
poly_overleft	polygon,polygon>bool:it
poly_overright	polygon,polygon>bool:it
poly_right	polygon,polygon>bool:it
poly_same	polygon,polygon>bool:it
polygon	box>polygon:it	circle>polygon:it	int4,circle>polygon:it	path>polygon:it
popen	path>path:it
populate_record	anyelement,@hstore>anyelement:i;;hstore
position	bit,bit>int4:it	bytea,bytea>int4:it	text,text>int4:it
postgres_fdw_disconnect	text>bool:vt;7c;postgres_fdw
postgres_fdw_disconnect_all	>bool:vt;7c;postgres_fdw
postgres_fdw_get_connections	>record:vtr;3c;postgres_fdw	bool>record:vtr1;40;postgres_fdw
postgres_fdw_validator	text[],oid>void:vt;;postgres_fdw
postgresql_fdw_validator	text[],oid>bool:it
pow	float8,float8>float8:it	numeric,numeric>numeric:it
power	float8,float8>float8:it	numeric,numeric>numeric:it
pt_contained_circle	point,circle>bool:it
pt_contained_poly	point,polygon>bool:it
query_to_xml	text,bool,bool,text>xml:vt
query_to_xml_and_xmlschema	text,bool,bool,text>xml:vt
query_to_xmlschema	text,bool,bool,text>xml:vt
querytree	@query_int>text:it;;intarray	tsquery>text:it
quote_ident	text>text:it
quote_literal	anyelement>text:st	text>text:it
quote_nullable	anyelement>text:s	text>text:i
radians	float8>float8:it
radius	circle>float8:it
random	>float8:vt	int4,int4>int4:vt;60	int8,int8>int8:vt;60	numeric,numeric>numeric:vt;60
random_normal	float8,float8>float8:vt2;70
range_adjacent	anyrange,anyrange>bool:it
range_adjacent_multirange	anyrange,anymultirange>bool:it;7c
range_after	anyrange,anyrange>bool:it
range_after_multirange	anyrange,anymultirange>bool:it;7c
range_agg	anymultirange>anymultirange:ia;78	anyrange>anymultirange:ia;7c
range_before	anyrange,anyrange>bool:it
range_before_multirange	anyrange,anymultirange>bool:it;7c
range_cmp	anyrange,anyrange>int4:it
range_contained_by	anyrange,anyrange>bool:it
range_contained_by_multirange	anyrange,anymultirange>bool:it;7c
range_contains	anyrange,anyrange>bool:it
range_contains_elem	anyrange,anyelement>bool:it
range_contains_multirange	anyrange,anymultirange>bool:it;7c
range_eq	anyrange,anyrange>bool:it
range_ge	anyrange,anyrange>bool:it
range_gt	anyrange,anyrange>bool:it
range_intersect	anyrange,anyrange>anyrange:it
range_intersect_agg	anymultirange>anymultirange:ia;7c	anyrange>anyrange:ia;7c
range_intersect_agg_transfn	anyrange,anyrange>anyrange:it;7c
range_le	anyrange,anyrange>bool:it
range_lt	anyrange,anyrange>bool:it
range_merge	anymultirange>anyrange:it;7c	anyrange,anyrange>anyrange:it
range_minus	anyrange,anyrange>anyrange:it
range_ne	anyrange,anyrange>bool:it
range_overlaps	anyrange,anyrange>bool:it
range_overlaps_multirange	anyrange,anymultirange>bool:it;7c
range_overleft	anyrange,anyrange>bool:it
range_overleft_multirange	anyrange,anymultirange>bool:it;7c
range_overright	anyrange,anyrange>bool:it
range_overright_multirange	anyrange,anymultirange>bool:it;7c
range_union	anyrange,anyrange>anyrange:it
rank	>int8:iw	any>int8:iVa
rboolop	@query_int,int4[]>bool:it;;intarray
record_eq	record,record>bool:it
record_ge	record,record>bool:it
record_gt	record,record>bool:it
record_image_eq	record,record>bool:it
record_image_ge	record,record>bool:it
record_image_gt	record,record>bool:it
record_image_le	record,record>bool:it
record_image_lt	record,record>bool:it
record_image_ne	record,record>bool:it
record_larger	record,record>record:it;40
record_le	record,record>bool:it
record_lt	record,record>bool:it
record_ne	record,record>bool:it
record_smaller	record,record>record:it;40
regclass	text>regclass:st
regexp_count	text,text,int4,text>int4:it;78	text,text,int4>int4:it;78	text,text>int4:it;78
regexp_instr	text,text,int4,int4,int4,text,int4>int4:it;78	text,text,int4,int4,int4,text>int4:it;78	text,text,int4,int4,int4>int4:it;78	text,text,int4,int4>int4:it;78	text,text,int4>int4:it;78	text,text>int4:it;78
regexp_like	text,text,text>bool:it;78	text,text>bool:it;78
regexp_match	@citext,@citext,text>text[]:it;;citext	@citext,@citext>text[]:it;;citext	text,text,text>text[]:it	text,text>text[]:it
regexp_matches	@citext,@citext,text>text[]:itr;;citext	@citext,@citext>text[]:itr;;citext	text,text,text>text[]:itr	text,text>text[]:itr
regexp_replace	@citext,@citext,text,text>text:it;;citext	@citext,@citext,text>text:it;;citext	text,text,text,int4,int4,text>text:it;78	text,text,text,int4,int4>text:it;78	text,text,text,int4>text:it;78	text,text,text,text>text:it	text,text,text>text:it
regexp_split_to_array	@citext,@citext,text>text[]:it;;citext	@citext,@citext>text[]:it;;citext	text,text,text>text[]:it	text,text>text[]:it
regexp_split_to_table	@citext,@citext,text>text:itr;;citext	@citext,@citext>text:itr;;citext	text,text,text>text:itr	text,text>text:itr
regexp_substr	text,text,int4,int4,text,int4>text:it;78	text,text,int4,int4,text>text:it;78	text,text,int4,int4>text:it;78	text,text,int4>text:it;78	text,text>text:it;78
regr_avgx	float8,float8>float8:ia
regr_avgy	float8,float8>float8:ia
regr_count	float8,float8>int8:ia
regr_intercept	float8,float8>float8:ia
regr_r2	float8,float8>float8:ia
regr_slope	float8,float8>float8:ia
regr_sxx	float8,float8>float8:ia
regr_sxy	float8,float8>float8:ia
regr_syy	float8,float8>float8:ia
repeat	text,int4>text:it
replace	@citext,@citext,@citext>text:it;;citext	text,text,text>text:it
reverse	bytea>bytea:it;40	text>text:it
right	text,int4>text:it
round	float8>float8:it	numeric,int4>numeric:it	numeric>numeric:it
row_number	>int8:iw
row_security_active	oid>bool:st	text>bool:st
row_to_json	record,bool>json:st	record>json:st
rpad	text,int4,text>text:it	text,int4>text:it
rtrim	bytea,bytea>bytea:it;7c	text,text>text:it	text>text:it
satisfies_hash_partition	oid,int4,int4,any>bool:iV
scale	numeric>int4:it
schema_to_xml	name,bool,bool,text>xml:st
schema_to_xml_and_xmlschema	name,bool,bool,text>xml:st
schema_to_xmlschema	name,bool,bool,text>xml:st
sec_to_gc	float8>float8:it;;earthdistance
seg_center	@seg>float4:it;;seg
seg_cmp	@seg,@seg>int4:it;;seg
seg_contained	@seg,@seg>bool:it;;seg
seg_contains	@seg,@seg>bool:it;;seg
seg_different	@seg,@seg>bool:it;;seg
seg_ge	@seg,@seg>bool:it;;seg
seg_gt	@seg,@seg>bool:it;;seg
seg_inter	@seg,@seg>@seg:it;;seg
seg_le	@seg,@seg>bool:it;;seg
seg_left	@seg,@seg>bool:it;;seg
seg_lower	@seg>float4:it;;seg
seg_lt	@seg,@seg>bool:it;;seg
seg_over_left	@seg,@seg>bool:it;;seg
seg_over_right	@seg,@seg>bool:it;;seg
seg_overlap	@seg,@seg>bool:it;;seg
seg_right	@seg,@seg>bool:it;;seg
seg_same	@seg,@seg>bool:it;;seg
seg_size	@seg>float4:it;;seg
seg_union	@seg,@seg>@seg:it;;seg
seg_upper	@seg>float4:it;;seg
session_user	>name:st
set_bit	bit,int4,int4>bit:it	bytea,int4,int4>bytea:it;1	bytea,int8,int4>bytea:it;7e
set_byte	bytea,int4,int4>bytea:it
set_config	text,text,bool>text:v
set_limit	float4>float4:vt;;pg_trgm
set_masklen	cidr,int4>cidr:it	inet,int4>inet:it
setseed	float8>void:vt
setval	regclass,int8,bool>int8:vt	regclass,int8>int8:vt
setweight	tsvector,char,text[]>tsvector:it	tsvector,char>tsvector:it
sha224	bytea>bytea:it
sha256	bytea>bytea:it
sha384	bytea>bytea:it
sha512	bytea>bytea:it
shobj_description	oid,name>text:st
show_limit	>float4:st;;pg_trgm
show_trgm	text>text[]:it;;pg_trgm
sign	float8>float8:it	numeric>numeric:it
similar_escape	text,text>text:i
similar_to_escape	text,text>text:it;7e	text>text:it;7e
similarity	text,text>float4:it;;pg_trgm
similarity_dist	text,text>float4:it;;pg_trgm
similarity_op	text,text>bool:st;;pg_trgm
sin	float8>float8:it
sind	float8>float8:it
sinh	float8>float8:it
skeys	@hstore>text:itr;;hstore
slice	@hstore,text[]>@hstore:it;;hstore
slice_array	@hstore,text[]>text[]:it;;hstore
slope	point,point>float8:it
sort	int4[],text>int4[]:it;;intarray	int4[]>int4[]:it;;intarray
sort_asc	int4[]>int4[]:it;;intarray
sort_desc	int4[]>int4[]:it;;intarray
soundex	text>text:it;;fuzzystrmatch
spg_poly_quad_compress	polygon>box:it
split_part	@citext,@citext,int4>text:it;;citext	text,text,int4>text:it
sqrt	float8>float8:it	numeric>numeric:it
ssl_cipher	>text:vt;;sslinfo
ssl_client_cert_present	>bool:vt;;sslinfo
ssl_client_dn	>text:vt;;sslinfo
ssl_client_dn_field	text>text:vt;;sslinfo
ssl_client_serial	>numeric:vt;;sslinfo
ssl_extension_info	>record:vtr;;sslinfo
ssl_is_used	>bool:vt;;sslinfo
ssl_issuer_dn	>text:vt;;sslinfo
ssl_issuer_field	text>text:vt;;sslinfo
ssl_version	>text:vt;;sslinfo
starts_with	text,text>bool:it
statement_timestamp	>timestamptz:st
stddev	float4>float8:ia	float8>float8:ia	int2>numeric:ia	int4>numeric:ia	int8>numeric:ia	numeric>numeric:ia
stddev_pop	float4>float8:ia	float8>float8:ia	int2>numeric:ia	int4>numeric:ia	int8>numeric:ia	numeric>numeric:ia
stddev_samp	float4>float8:ia	float8>float8:ia	int2>numeric:ia	int4>numeric:ia	int8>numeric:ia	numeric>numeric:ia
strict_word_similarity	text,text>float4:it;;pg_trgm
strict_word_similarity_commutator_op	text,text>bool:st;;pg_trgm
strict_word_similarity_dist_commutator_op	text,text>float4:it;;pg_trgm
strict_word_similarity_dist_op	text,text>float4:it;;pg_trgm
strict_word_similarity_op	text,text>bool:st;;pg_trgm
string_agg	bytea,bytea>bytea:ia	text,text>text:ia
string_to_array	text,text,text>text[]:i	text,text>text[]:i
string_to_table	text,text,text>text:ir;7c	text,text>text:ir;7c
strip	tsvector>tsvector:it
strpos	@citext,@citext>int4:it;;citext	text,text>int4:it
subarray	int4[],int4,int4>int4[]:it;;intarray	int4[],int4>int4[]:it;;intarray
subltree	@ltree,int4,int4>@ltree:it;;ltree
subpath	@ltree,int4,int4>@ltree:it;;ltree	@ltree,int4>@ltree:it;;ltree
substr	bytea,int4,int4>bytea:it	bytea,int4>bytea:it	text,int4,int4>text:it	text,int4>text:it
substring	bit,int4,int4>bit:it	bit,int4>bit:it	bytea,int4,int4>bytea:it	bytea,int4>bytea:it	text,int4,int4>text:it	text,int4>text:it	text,text,text>text:it	text,text>text:it
sum	float4>float4:ia	float8>float8:ia	int2>int8:ia	int4>int8:ia	int8>numeric:ia	interval>interval:ia	money>money:ia	numeric>numeric:ia
svals	@hstore>text:itr;;hstore
system_user	>text:st;70
table_to_xml	regclass,bool,bool,text>xml:st
table_to_xml_and_xmlschema	regclass,bool,bool,text>xml:st
table_to_xmlschema	regclass,bool,bool,text>xml:st
tan	float8>float8:it
tand	float8>float8:it
tanh	float8>float8:it
tconvert	text,text>@hstore:i;;hstore
text	bool>text:it	bpchar>text:it	char>text:it	inet>text:it	name>text:it	xml>text:it
text2ltree	text>@ltree:it;;ltree
text_ge	text,text>bool:it
text_gt	text,text>bool:it
text_larger	text,text>text:it
text_le	text,text>bool:it
text_lt	text,text>bool:it
text_pattern_ge	text,text>bool:it
text_pattern_gt	text,text>bool:it
text_pattern_le	text,text>bool:it
text_pattern_lt	text,text>bool:it
text_smaller	text,text>text:it
text_soundex	text>text:it;;fuzzystrmatch
textanycat	text,anynonarray>text:st
textcat	text,text>text:it
texteq	text,text>bool:it
texteqname	text,name>bool:it
textgename	text,name>bool:it
textgtname	text,name>bool:it
texticlike	@citext,@citext>bool:it;;citext	@citext,text>bool:it;;citext	text,text>bool:it
texticnlike	@citext,@citext>bool:it;;citext	@citext,text>bool:it;;citext	text,text>bool:it
texticregexeq	@citext,@citext>bool:it;;citext	@citext,text>bool:it;;citext	text,text>bool:it
texticregexne	@citext,@citext>bool:it;;citext	@citext,text>bool:it;;citext	text,text>bool:it
textlen	text>int4:it
textlename	text,name>bool:it
textlike	text,text>bool:it
textltname	text,name>bool:it
textne	text,text>bool:it
textnename	text,name>bool:it
textnlike	text,text>bool:it
textregexeq	text,text>bool:it
textregexne	text,text>bool:it
tideq	tid,tid>bool:it
tidge	tid,tid>bool:it
tidgt	tid,tid>bool:it
tidlarger	tid,tid>tid:it
tidle	tid,tid>bool:it
tidlt	tid,tid>bool:it
tidne	tid,tid>bool:it
tidsmaller	tid,tid>tid:it
time	interval>time:it	time,int4>time:it	timestamp>time:it	timestamptz>time:st	timetz>time:it
time_cmp	time,time>int4:it
time_dist	time,time>interval:it;;btree_gist
time_eq	time,time>bool:it
time_ge	time,time>bool:it
time_gt	time,time>bool:it
time_hash	time>int4:it
time_hash_extended	time,int8>int8:it
time_larger	time,time>time:it
time_le	time,time>bool:it
time_lt	time,time>bool:it
time_mi_interval	time,interval>time:it
time_mi_time	time,time>interval:it
time_ne	time,time>bool:it
time_pl_interval	time,interval>time:it
time_smaller	time,time>time:it
timedate_pl	time,date>timestamp:it
timeofday	>text:vt
timestamp	date,time>timestamp:it	date>timestamp:it	timestamp,int4>timestamp:it	timestamptz>timestamp:st
timestamp_cmp	timestamp,timestamp>int4:it
timestamp_cmp_date	timestamp,date>int4:it
timestamp_cmp_timestamptz	timestamp,timestamptz>int4:st
timestamp_eq	timestamp,timestamp>bool:it
timestamp_eq_date	timestamp,date>bool:it
timestamp_eq_timestamptz	timestamp,timestamptz>bool:st
timestamp_ge	timestamp,timestamp>bool:it
timestamp_ge_date	timestamp,date>bool:it
timestamp_ge_timestamptz	timestamp,timestamptz>bool:st
timestamp_gt	timestamp,timestamp>bool:it
timestamp_gt_date	timestamp,date>bool:it
timestamp_gt_timestamptz	timestamp,timestamptz>bool:st
timestamp_hash	timestamp>int4:it
timestamp_hash_extended	timestamp,int8>int8:it
timestamp_larger	timestamp,timestamp>timestamp:it
timestamp_le	timestamp,timestamp>bool:it
timestamp_le_date	timestamp,date>bool:it
timestamp_le_timestamptz	timestamp,timestamptz>bool:st
timestamp_lt	timestamp,timestamp>bool:it
timestamp_lt_date	timestamp,date>bool:it
timestamp_lt_timestamptz	timestamp,timestamptz>bool:st
timestamp_mi	timestamp,timestamp>interval:it
timestamp_mi_interval	timestamp,interval>timestamp:it
timestamp_ne	timestamp,timestamp>bool:it
timestamp_ne_date	timestamp,date>bool:it
timestamp_ne_timestamptz	timestamp,timestamptz>bool:st
timestamp_pl_interval	timestamp,interval>timestamp:it
timestamp_smaller	timestamp,timestamp>timestamp:it
timestamptypmodin	cstring[]>int4:it
timestamptz	date,time>timestamptz:st	date,timetz>timestamptz:it	date>timestamptz:st	timestamp>timestamptz:st	timestamptz,int4>timestamptz:it
timestamptz_cmp	timestamptz,timestamptz>int4:it
timestamptz_cmp_date	timestamptz,date>int4:st
timestamptz_cmp_timestamp	timestamptz,timestamp>int4:st
timestamptz_eq	timestamptz,timestamptz>bool:it
timestamptz_eq_date	timestamptz,date>bool:st
timestamptz_eq_timestamp	timestamptz,timestamp>bool:st
timestamptz_ge	timestamptz,timestamptz>bool:it
timestamptz_ge_date	timestamptz,date>bool:st
timestamptz_ge_timestamp	timestamptz,timestamp>bool:st
timestamptz_gt	timestamptz,timestamptz>bool:it
timestamptz_gt_date	timestamptz,date>bool:st
timestamptz_gt_timestamp	timestamptz,timestamp>bool:st
timestamptz_hash	timestamptz>int4:it;40
timestamptz_hash_extended	timestamptz,int8>int8:it;40
timestamptz_larger	timestamptz,timestamptz>timestamptz:it
timestamptz_le	timestamptz,timestamptz>bool:it
timestamptz_le_date	timestamptz,date>bool:st
timestamptz_le_timestamp	timestamptz,timestamp>bool:st
timestamptz_lt	timestamptz,timestamptz>bool:it
timestamptz_lt_date	timestamptz,date>bool:st
timestamptz_lt_timestamp	timestamptz,timestamp>bool:st
timestamptz_mi	timestamptz,timestamptz>interval:it
timestamptz_mi_interval	timestamptz,interval>timestamptz:st
timestamptz_ne	timestamptz,timestamptz>bool:it
timestamptz_ne_date	timestamptz,date>bool:st
timestamptz_ne_timestamp	timestamptz,timestamp>bool:st
timestamptz_pl_interval	timestamptz,interval>timestamptz:st
timestamptz_smaller	timestamptz,timestamptz>timestamptz:it
timestamptztypmodin	cstring[]>int4:it
timetypmodin	cstring[]>int4:it
timetz	time>timetz:st	timestamptz>timetz:st	timetz,int4>timetz:it
timetz_cmp	timetz,timetz>int4:it
timetz_eq	timetz,timetz>bool:it
timetz_ge	timetz,timetz>bool:it
timetz_gt	timetz,timetz>bool:it
timetz_hash	timetz>int4:it
timetz_hash_extended	timetz,int8>int8:it
timetz_larger	timetz,timetz>timetz:it
timetz_le	timetz,timetz>bool:it
timetz_lt	timetz,timetz>bool:it
timetz_mi_interval	timetz,interval>timetz:it
timetz_ne	timetz,timetz>bool:it
timetz_pl_interval	timetz,interval>timetz:it
timetz_smaller	timetz,timetz>timetz:it
timetzdate_pl	timetz,date>timestamptz:it
timetztypmodin	cstring[]>int4:it
timezone	interval,timestamp>timestamptz:it	interval,timestamptz>timestamp:it	interval,timetz>timetz:it	text,timestamp>timestamptz:it	text,timestamptz>timestamp:it	text,timetz>timetz:st;78	text,timetz>timetz:vt;7	timestamp>timestamptz:st;60	timestamptz>timestamp:st;60	timetz>timetz:st;60
to_ascii	text,int4>text:it	text,name>text:it	text>text:it
to_bin	int4>text:it;60	int8>text:it;60
to_char	float4,text>text:st	float8,text>text:st	int4,text>text:st	int8,text>text:st	interval,text>text:st	numeric,text>text:st	timestamp,text>text:st	timestamptz,text>text:st
to_date	text,text>date:st
to_hex	int4>text:it	int8>text:it
to_json	anyelement>json:st
to_jsonb	anyelement>jsonb:st
to_number	text,text>numeric:st
to_oct	int4>text:it;60	int8>text:it;60
to_regclass	text>regclass:st
to_regcollation	text>regcollation:st;7e
to_regnamespace	text>regnamespace:st
to_regoper	text>regoper:st
to_regoperator	text>regoperator:st
to_regproc	text>regproc:st
to_regprocedure	text>regprocedure:st
to_regrole	text>regrole:st
to_regtype	text>regtype:st
to_regtypemod	text>int4:st;60
to_timestamp	float8>timestamptz:it	text,text>timestamptz:st
to_tsquery	regconfig,text>tsquery:it	text>tsquery:st
to_tsvector	json>tsvector:st	jsonb>tsvector:st	regconfig,json>tsvector:it	regconfig,jsonb>tsvector:it	regconfig,text>tsvector:it	text>tsvector:st
transaction_timestamp	>timestamptz:st
translate	@citext,@citext,text>text:it;;citext	text,text,text>text:it
trim_array	anyarray,int4>anyarray:it;7c
trim_scale	numeric>numeric:it;7e
trunc	float8>float8:it	macaddr8>macaddr8:it	macaddr>macaddr:it	numeric,int4>numeric:it	numeric>numeric:it
ts_debug	regconfig,text>record:str	text>record:str
ts_delete	tsvector,text>tsvector:it	tsvector,text[]>tsvector:it
ts_dist	timestamp,timestamp>interval:it;;btree_gist
ts_filter	tsvector,char[]>tsvector:it
ts_headline	json,tsquery,text>json:st	json,tsquery>json:st	jsonb,tsquery,text>jsonb:st	jsonb,tsquery>jsonb:st	regconfig,json,tsquery,text>json:it	regconfig,json,tsquery>json:it	regconfig,jsonb,tsquery,text>jsonb:it	regconfig,jsonb,tsquery>jsonb:it	regconfig,text,tsquery,text>text:it	regconfig,text,tsquery>text:it	text,tsquery,text>text:st	text,tsquery>text:st
ts_lexize	regdictionary,text>text[]:it
ts_match_qv	tsquery,tsvector>bool:it
ts_match_tq	text,tsquery>bool:st
ts_match_tt	text,text>bool:st
ts_match_vq	tsvector,tsquery>bool:it
ts_parse	oid,text>record:itr	text,text>record:str
ts_rank	float4[],tsvector,tsquery,int4>float4:it	float4[],tsvector,tsquery>float4:it	tsvector,tsquery,int4>float4:it	tsvector,tsquery>float4:it
ts_rank_cd	float4[],tsvector,tsquery,int4>float4:it	float4[],tsvector,tsquery>float4:it	tsvector,tsquery,int4>float4:it	tsvector,tsquery>float4:it
ts_rewrite	tsquery,text>tsquery:vt	tsquery,tsquery,tsquery>tsquery:it
ts_stat	text,text>record:vtr	text>record:vtr
ts_token_type	oid>record:itr	text>record:str
tsmultirange	>tsmultirange:it;7c	tsrange>tsmultirange:it;7c	tsrange[]>tsmultirange:itV;7c
tsq_mcontained	tsquery,tsquery>bool:it
tsq_mcontains	tsquery,tsquery>bool:it
tsquery_and	tsquery,tsquery>tsquery:it
tsquery_cmp	tsquery,tsquery>int4:it
tsquery_eq	tsquery,tsquery>bool:it
tsquery_ge	tsquery,tsquery>bool:it
tsquery_gt	tsquery,tsquery>bool:it
tsquery_le	tsquery,tsquery>bool:it
tsquery_lt	tsquery,tsquery>bool:it
tsquery_ne	tsquery,tsquery>bool:it
tsquery_not	tsquery>tsquery:it
tsquery_or	tsquery,tsquery>tsquery:it
tsquery_phrase	tsquery,tsquery,int4>tsquery:it	tsquery,tsquery>tsquery:it
tsrange	timestamp,timestamp,text>tsrange:i	timestamp,timestamp>tsrange:i
tsrange_subdiff	timestamp,timestamp>float8:it
tstz_dist	timestamptz,timestamptz>interval:it;;btree_gist
tstzmultirange	>tstzmultirange:it;7c	tstzrange>tstzmultirange:it;7c	tstzrange[]>tstzmultirange:itV;7c
tstzrange	timestamptz,timestamptz,text>tstzrange:i	timestamptz,timestamptz>tstzrange:i
tstzrange_subdiff	timestamptz,timestamptz>float8:it
tsvector_cmp	tsvector,tsvector>int4:it
tsvector_concat	tsvector,tsvector>tsvector:it
tsvector_eq	tsvector,tsvector>bool:it
tsvector_ge	tsvector,tsvector>bool:it
tsvector_gt	tsvector,tsvector>bool:it
tsvector_le	tsvector,tsvector>bool:it
tsvector_lt	tsvector,tsvector>bool:it
tsvector_ne	tsvector,tsvector>bool:it
tsvector_to_array	tsvector>text[]:it
tuple_data_split	oid,bytea,int4,int4,text,bool>bytea[]:v;;pageinspect	oid,bytea,int4,int4,text>bytea[]:v;;pageinspect
txid_current	>int8:st
txid_current_if_assigned	>int8:st
txid_current_snapshot	>txid_snapshot:st
txid_snapshot_xip	txid_snapshot>int8:itr
txid_snapshot_xmax	txid_snapshot>int8:it
txid_snapshot_xmin	txid_snapshot>int8:it
txid_status	int8>text:vt
txid_visible_in_snapshot	int8,txid_snapshot>bool:it
unaccent	regdictionary,text>text:st;;unaccent	text>text:st;;unaccent
unicode_assigned	text>bool:it;60
unicode_version	>text:it;60
uniq	int4[]>int4[]:it;;intarray
unistr	text>text:it;7c
unnest	anyarray>anyelement:itr	anymultirange>anyrange:itr;7c	tsvector>record:itr
upc	@ean13>@upc:it;;isn
upper	anymultirange>anyelement:it;7c	anyrange>anyelement:it	text>text:it
upper_inc	anymultirange>bool:it;7c	anyrange>bool:it
upper_inf	anymultirange>bool:it;7c	anyrange>bool:it
uuid_cmp	uuid,uuid>int4:it
uuid_eq	uuid,uuid>bool:it
uuid_extract_timestamp	uuid>timestamptz:it;60
uuid_extract_version	uuid>int2:it;60
uuid_ge	uuid,uuid>bool:it
uuid_generate_v1	>uuid:vt;;uuid-ossp
uuid_generate_v1mc	>uuid:vt;;uuid-ossp
uuid_generate_v3	uuid,text>uuid:it;;uuid-ossp
uuid_generate_v4	>uuid:vt;;uuid-ossp
uuid_generate_v5	uuid,text>uuid:it;;uuid-ossp
uuid_gt	uuid,uuid>bool:it
uuid_hash	uuid>int4:it
uuid_hash_extended	uuid,int8>int8:it
uuid_le	uuid,uuid>bool:it
uuid_lt	uuid,uuid>bool:it
uuid_ne	uuid,uuid>bool:it
uuid_nil	>uuid:it;;uuid-ossp
uuid_ns_dns	>uuid:it;;uuid-ossp
uuid_ns_oid	>uuid:it;;uuid-ossp
uuid_ns_url	>uuid:it;;uuid-ossp
uuid_ns_x500	>uuid:it;;uuid-ossp
uuidv4	>uuid:vt;40
uuidv7	>uuid:vt;40	interval>uuid:vt;40
var_pop	float4>float8:ia	float8>float8:ia	int2>numeric:ia	int4>numeric:ia	int8>numeric:ia	numeric>numeric:ia
var_samp	float4>float8:ia	float8>float8:ia	int2>numeric:ia	int4>numeric:ia	int8>numeric:ia	numeric>numeric:ia
varbit	varbit,int4,bool>varbit:it
varbitcmp	varbit,varbit>int4:it
varbiteq	varbit,varbit>bool:it
varbitge	varbit,varbit>bool:it
varbitgt	varbit,varbit>bool:it
varbitle	varbit,varbit>bool:it
varbitlt	varbit,varbit>bool:it
varbitne	varbit,varbit>bool:it
varbittypmodin	cstring[]>int4:it
varchar	name>varchar:it	varchar,int4,bool>varchar:it
varchartypmodin	cstring[]>int4:it
variance	float4>float8:ia	float8>float8:ia	int2>numeric:ia	int4>numeric:ia	int8>numeric:ia	numeric>numeric:ia
verify_heapam	regclass,bool,bool,text,int8,int8>record:vr5;7c;amcheck
version	>text:st
websearch_to_tsquery	regconfig,text>tsquery:it	text>tsquery:st
width	box>float8:it
width_bucket	anycompatible,anycompatiblearray>int4:it;7c	anyelement,anyarray>int4:it;3	float8,float8,float8,int4>int4:it	numeric,numeric,numeric,int4>int4:it
word_similarity	text,text>float4:it;;pg_trgm
word_similarity_commutator_op	text,text>bool:st;;pg_trgm
word_similarity_dist_commutator_op	text,text>float4:it;;pg_trgm
word_similarity_dist_op	text,text>float4:it;;pg_trgm
word_similarity_op	text,text>bool:st;;pg_trgm
xid	xid8>xid:it;7e
xid8_larger	xid8,xid8>xid8:it;78
xid8_smaller	xid8,xid8>xid8:it;78
xid8cmp	xid8,xid8>int4:it;7e
xid8eq	xid8,xid8>bool:it;7e
xid8ge	xid8,xid8>bool:it;7e
xid8gt	xid8,xid8>bool:it;7e
xid8le	xid8,xid8>bool:it;7e
xid8lt	xid8,xid8>bool:it;7e
xid8ne	xid8,xid8>bool:it;7e
xideq	xid,xid>bool:it
xideqint4	xid,int4>bool:it
xidneq	xid,xid>bool:it
xidneqint4	xid,int4>bool:it
xml	text>xml:st
xml_encode_special_chars	text>text:it;;xml2
xml_is_well_formed	text>bool:st
xml_is_well_formed_content	text>bool:it
xml_is_well_formed_document	text>bool:it
xml_valid	text>bool:st;;xml2
xmlagg	xml>xml:ia
xmlcomment	text>xml:it
xmlconcat2	xml,xml>xml:i
xmlexists	text,xml>bool:it
xmltext	text>xml:it;60
xmlvalidate	xml,text>bool:it
xpath	text,xml,text[]>xml[]:it	text,xml>xml[]:it
xpath_bool	text,text>bool:it;;xml2
xpath_exists	text,xml,text[]>bool:it	text,xml>bool:it
xpath_list	text,text,text>text:it;;xml2	text,text>text:it;;xml2
xpath_nodeset	text,text,text,text>text:it;;xml2	text,text,text>text:it;;xml2	text,text>text:it;;xml2
xpath_number	text,text>float4:it;;xml2
xpath_string	text,text>text:it;;xml2
xpath_table	text,text,text,text,text>record:str;;xml2
xslt_process	text,text,text>text:vt;;xml2	text,text>text:it;;xml2`;
