const ROWS = 'what the rows hold decides, and no statement of the history says it literally';
const ABSENT = 'no earlier migration creates what it names, which may be there all the same: that is assumed and said';
const PLAN = 'the planner chooses how to read, by statistics';

/** Forms whose answer neither the history nor the statement holds, and why. The test says so when one of them is decided after all. */
export const UNDECIDABLE: Readonly<Record<string, string>> = {
  add_default_uuid_ossp_missing: ABSENT,
  add_default_nextval_missing: ABSENT,
  add_default_function_missing: ABSENT,
  add_default_function_wrong_args: `the function may have another overload: ${ABSENT}`,
  add_references_missing: ABSENT,
  add_type_missing: ABSENT,
  add_ltree_missing: ABSENT,
  add_missing_table: ABSENT,
  add_collate_missing: `collations come with the operating system: ${ABSENT}`,
  add_references_default_absent: ROWS,
  add_if_not_exists_unique_existing: `12 alone builds the index of a column that is there already, and then ${ROWS}`,
  at_set_schema_missing: ABSENT,
  at_set_compression_lz4: 'the server may have been built without LZ4, as the one that answered was',
  type_varchar_shrink_too_long: ROWS,
  con_check_function_missing: ABSENT,
  con_fk_missing_table: ABSENT,
  con_fk_violated: ROWS,
  con_unique_duplicates: ROWS,
  con_pk_has_null: ROWS,
  con_set_not_null_has_nulls: ROWS,
  idx_unique_duplicates: ROWS,
  idx_table_missing: ABSENT,
  idx_move_missing_tablespace: `tablespaces belong to the server: ${ABSENT}`,
  idx_reindex_schema_missing: ABSENT,
  idx_method_missing: `an extension may bring the access method: ${ABSENT}`,
  idx_opclass_missing: `an extension may bring the operator class: ${ABSENT}`,
  misc_trigger_function_missing: ABSENT,
  misc_domain_not_null_has_null: ROWS,
  misc_select_into: PLAN,
  misc_insert_select: PLAN,
  misc_update_from: PLAN,
  misc_merge: PLAN,
  part_create_with_default_has_rows: ROWS,
  part_attach_rows_outside: ROWS,
};

/** Forms that could be decided and are not yet: what is missing. Listed so that the list can only shrink. */
export const NOT_YET: Readonly<Record<string, string>> = {
  con_set_constraints_not_deferrable: 'SET CONSTRAINTS finds a constraint by its name alone, and we look at no table for it',
  con_set_not_null_inlined_function_check: 'a check that calls a SQL function of one expression is proved with once that is inlined',
  idx_expression_whole_row: 'the type of a whole row is not worked out in expressions, so its cast to text is taken for immutable',
  idx_no_depends: 'NO DEPENDS ON EXTENSION came with 13: the statement is not looked into',
  part_create_default_beside_list: 'rows given to the parent are not sorted into partitions, though the statement writes their key',
  part_create_default_sub_partitioned: 'rows given to the parent are not sorted into partitions, though the statement writes their key',
};
