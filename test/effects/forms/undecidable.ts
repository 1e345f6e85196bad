const ROWS = 'what the rows hold decides, and no statement of the history says it literally';
const ABSENT = 'no earlier migration creates what it names, which may be there all the same: that is assumed and said';
const SINGLE = 'is the only statement of the file: whether the tool opens a transaction around it is not known';
const PLAN = 'the planner chooses how to read, by statistics';

/**
 * Forms whose answer neither the history nor the statement holds, and why. The test says so when
 * one of them is decided after all.
 */
export const UNDECIDABLE: Readonly<Record<string, string>> = {
  session_cursor_alone: `DECLARE CURSOR ${SINGLE}`,
  session_lock_alone: `LOCK TABLE ${SINGLE}`,
  add_identity_max_small: `the sequence runs out of numbers before the rows do: ${ROWS}`,
  type_bit_longer: `a row that is not NULL is enough: ${ROWS}`,
  at_access_method_unknown: `an extension may bring the access method: ${ABSENT}`,
  at_tablespace_missing: 'tablespaces are the cluster\'s, and seldom made by migrations: it is assumed to be there',
  at_rename_missing: ABSENT,
  at_owner_role_missing: 'roles are the cluster\'s, and seldom made by migrations: it is assumed to be there',
  at_many_index_and_type: 'PostgreSQL 12 raises an internal error (XX000), later majors do as they are told',
  at_foreign_option_bad: 'what options there are is the foreign-data wrapper\'s own affair',
  add_default_uuid_ossp_missing: ABSENT,
  add_default_nextval_missing: ABSENT,
  add_default_function_missing: ABSENT,
  add_default_regclass_missing: ABSENT,
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
  type_varchar_text_generated_index: `an extension that brings the type: ${ABSENT}`,
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
  misc_drop_function_wrong_args: `the function may have another overload: ${ABSENT}`,
  misc_cast_drop_missing: ABSENT,
  misc_operator_drop_missing: ABSENT,
  misc_grant_function_missing: ABSENT,
  misc_function_sql_table_missing: ABSENT,
  misc_function_alter_missing: ABSENT,
  misc_call_missing: ABSENT,
  misc_extension_missing: 'which extensions can be installed is a matter of the server',
  misc_extension_drop_missing: ABSENT,
  misc_foreign_server_missing: ABSENT,
  misc_delete_using: PLAN,
  misc_ledger_insert_select_into_new: PLAN,
  misc_ledger_do_strict_into: ROWS,
  misc_set_constraints_missing: ABSENT,
  misc_security_label: 'which label providers are loaded is a matter of the server',
  misc_event_trigger_drop_missing: ABSENT,
  misc_truncate_missing_schema: ABSENT,
  misc_domain_not_null_has_null: ROWS,
  misc_select_into: PLAN,
  misc_insert_select: PLAN,
  misc_update_from: PLAN,
  misc_merge: PLAN,
  part_create_with_default_has_rows: ROWS,
  part_attach_rows_outside: ROWS,
};

/**
 * Forms that could be decided and are not yet: what is missing. Listed so that the list can only
 * shrink.
 */
export const NOT_YET: Readonly<Record<string, string>> = {
  add_default_currval_unset:
    'nobody may have drawn from the sequence in this session: every statement that calls or fires something would have to say whether it did',

  misc_do_loop_catalog:
    'a loop over a catalog gives names only when it runs, and the text that EXECUTE makes of them is parsed no later than the block is read',
};
