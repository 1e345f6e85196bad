import { Draft } from '../schema/state';
import type { BlockStatement, RunBlock } from '../syntax/change';
import type { QualifiedName } from '../syntax/expression';
import type { ParsedStatement } from '../syntax/statement';
import { forgetTablesNamedIn } from './opaque';
import { PostgresError, Run } from './run';

type CarryOut = (statement: ParsedStatement, run: Run) => void;

/** DO and CALL: what is inside runs now. A DO block in PL/pgSQL is followed statement by statement; procedures are not. */
export function runBlock(change: RunBlock, run: Run, carryOut: CarryOut): void {
  const { statements, dynamic = [] } = change;
  if (!statements) {
    run.assume(`the ${change.form === 'do' ? 'DO block' : 'procedure'} is not followed: what it runs is not known`);
    if (change.body) forgetTablesNamedIn(change.body.text, run);
    else if (change.name) forgetCalled(change.name, run);
    return;
  }
  for (const statement of statements) inside(statement, run, carryOut);
  if (statements.some(({ certain }) => !certain)) run.assume('the DO block runs every statement in it');
  if (dynamic.length > 0) run.assume('the DO block puts SQL together and runs it, which is not followed');
  for (const expression of dynamic) forgetTablesNamedIn(expression, run);
}

/**
 * One statement of a block, on the database as the ones before it left it. What may not run at all fails nothing: a condition is there to
 * keep it from failing, or a handler to catch it.
 */
function inside({ parsed, certain }: BlockStatement, run: Run, carryOut: CarryOut): void {
  const own = new Run(new Draft(run.draft), run.env);
  try {
    carryOut(parsed, own);
    // xact.c, PreventInTransactionBlock.
    if (own.nonTransactional) own.fail('25001', `${own.nonTransactional} cannot be executed from a function`);
  } catch (problem) {
    if (!(problem instanceof PostgresError)) throw problem;
    if (certain) throw problem;
    return;
  }
  run.absorb(own, certain);
}

/** SELECT f(): a function of the history may change tables too. */
export function forgetCalled(name: Pick<QualifiedName, 'schema' | 'name'>, run: Run): void {
  for (const schema of name.schema ? [name.schema] : run.catalog.searchPath()) {
    for (const { body } of run.catalog.functions(`${schema}.${name.name}`)?.overloads ?? []) if (body) forgetTablesNamedIn(body, run);
  }
}
