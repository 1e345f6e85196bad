/**
 * A call that the newest grammar made of some syntax, as the grammar of an older major has it
 * (gram.y of each).
 */
interface ThenCalled {
  readonly name: string;
  /** NULL arguments to add at the end. */
  readonly nulls: number;
  readonly missing?: { readonly sqlstate: string; readonly message: string };
}

/** @param schema as in the tree: only what the grammar wrote itself is in pg_catalog by name */
export function calledThen(schema: string | undefined, name: string, args: number, pgVersion: number): ThenCalled {
  if (schema !== 'pg_catalog') return { name, nulls: 0 };
  if (name === 'extract' && pgVersion < 14) return { name: 'date_part', nulls: 0 };
  if (name === 'similar_to_escape' && pgVersion < 13) return { name: 'similar_escape', nulls: args === 1 ? 1 : 0 };
  // `x AT LOCAL`, new in 17.
  if (name === 'timezone' && args === 1 && pgVersion < 17)
    return { name, nulls: 0, missing: { sqlstate: '42601', message: 'syntax error at or near "LOCAL"' } };
  return { name, nulls: 0 };
}
