/**
 * Names of conditions in PL/pgSQL (PostgreSQL docs, appendix A), as far as definitions raise them.
 */
const SQLSTATES: Readonly<Record<string, string>> = {
  active_sql_transaction: '25001',
  check_violation: '23514',
  datatype_mismatch: '42804',
  dependent_objects_still_exist: '2BP01',
  duplicate_alias: '42712',
  duplicate_column: '42701',
  duplicate_database: '42P04',
  duplicate_function: '42723',
  duplicate_object: '42710',
  duplicate_schema: '42P06',
  duplicate_table: '42P07',
  exclusion_violation: '23P01',
  feature_not_supported: '0A000',
  foreign_key_violation: '23503',
  insufficient_privilege: '42501',
  integrity_constraint_violation: '23000',
  invalid_column_reference: '42P10',
  invalid_object_definition: '42P17',
  invalid_parameter_value: '22023',
  invalid_schema_name: '3F000',
  invalid_table_definition: '42P16',
  invalid_text_representation: '22P02',
  lock_not_available: '55P03',
  not_null_violation: '23502',
  object_in_use: '55006',
  object_not_in_prerequisite_state: '55000',
  raise_exception: 'P0001',
  syntax_error: '42601',
  undefined_column: '42703',
  undefined_file: '58P01',
  undefined_function: '42883',
  undefined_object: '42704',
  undefined_table: '42P01',
  unique_violation: '23505',
  wrong_object_type: '42809',
};

export function sqlstateOf(condition: string): string | undefined {
  return SQLSTATES[condition.toLowerCase()] ?? (/^[0-9A-Z]{5}$/.test(condition) ? condition : undefined);
}

/**
 * A name stands for its SQLSTATE, or where that ends in 000 for its class; OTHERS for all but a few
 * that no definition raises (pl_exec.c, exception_matches_conditions).
 */
export function isCaught(sqlstate: string, conditions: readonly string[]): boolean {
  return conditions.some((condition) => {
    if (condition.toLowerCase() === 'others') return true;
    const wanted = sqlstateOf(condition);
    return wanted === sqlstate || (wanted?.endsWith('000') === true && sqlstate.startsWith(wanted.slice(0, 2)));
  });
}
