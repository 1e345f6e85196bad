import { SESSION_KEYS } from '../schema/session';
import { Overlay } from '../schema/state';
import type { SchemaChange } from '../syntax/change';
import type { ParsedStatement } from '../syntax/statement';
import { drop } from './drops/drop';
import { type Effect, type EffectError, NO_EFFECT } from './effect';
import type { Environment } from './environment';
import { createIndex } from './indexes/indexes';
import { reindex } from './indexes/maintenance';
import { requireSyntax } from './language-versions';
import { createExtension } from './objects/extensions';
import { refusePendingLabels } from './objects/pending-labels';
import { alterSequence, createSequence } from './objects/sequences';
import { alterDomain, alterEnum, createDomain, createSchema, createType } from './objects/types-and-domains';
import { createView } from './objects/views';
import { other } from './other';
import { runBlock } from './routines/blocks';
import { alterFunction, createFunction } from './routines/routines';
import { createTrigger } from './routines/triggers';
import { manipulate } from './rows/manipulate';
import { PostgresError, StatementRun } from './statement-run';
import { alterTable, isTableAction } from './tables/alter-table';
import { createTable, takeForOwn } from './tables/create-table';
import { rename } from './tables/rename';
import { holdLocks, requireOutsideTransaction, setParameter, transactionStatement } from './transactions';

/**
 * What PostgreSQL does when it runs `statement` on the database in `draft`; `draft` is left with the database as it is afterwards
 * (unchanged when the statement fails, but for whose a table is that could not be made, and that it failed). Never throws for an error of PostgreSQL's: that is part of the effect.
 */
export function execute(statement: ParsedStatement, draft: Overlay, env: Environment): Effect {
  if (statement.changes.length === 0) return NO_EFFECT;
  const run = new StatementRun(draft, env);
  try {
    carryOutStatement(statement, run);
    requireOutsideTransaction(run);
  } catch (problem) {
    if (!(problem instanceof PostgresError)) throw problem;
    draft.rollback();
    if (!problem.dataDependent) draft.set(SESSION_KEYS.refused, { kind: 'refused', file: env.file, sqlstate: problem.sqlstate });
    for (const change of statement.changes) if (change.kind === 'CreateTable') takeForOwn(change, run);
    const error: EffectError = {
      sqlstate: problem.sqlstate,
      message: problem.message,
      dataDependent: problem.dataDependent,
      change: run.change,
    };
    return run.effect(error);
  }
  const effect = run.effect(run.rowsError);
  holdLocks(effect, draft, env.file);
  return effect;
}

function carryOutStatement(statement: ParsedStatement, run: StatementRun): void {
  requireSyntax(statement, run.env.pgVersion, run);
  refusePendingLabels(statement, run);
  carryOut(statement.changes, run);
}

function carryOut(changes: readonly SchemaChange[], run: StatementRun): void {
  const actions = changes.filter(isTableAction);
  if (actions.length > 0) return alterTable(actions, changes, run);
  changes.forEach((change, index) => {
    run.change = index;
    one(change, run);
  });
}

/** What is planned and not run takes its locks, and does nothing. */
function planned(changes: readonly SchemaChange[], run: StatementRun): void {
  const own = new StatementRun(new Overlay(run.draft), run.env, run.depth);
  carryOut(changes, own);
  run.absorbLocks(own);
}

function one(change: SchemaChange, run: StatementRun): void {
  switch (change.kind) {
    case 'CreateTable':
      return createTable(change, run);
    case 'CreateIndex':
      return createIndex(change, run);
    case 'Reindex':
      return reindex(change, run);
    case 'DropObjects':
      return drop(change, run);
    case 'Rename':
      return rename(change, run);
    case 'CreateType':
      return createType(change, run);
    case 'AlterEnum':
      return alterEnum(change, run);
    case 'CreateDomain':
      return createDomain(change, run);
    case 'AlterDomain':
      return alterDomain(change, run);
    case 'CreateExtension':
      return createExtension(change, run);
    case 'CreateSchema':
      return createSchema(change, run);
    case 'CreateFunction':
      return createFunction(change, run);
    case 'AlterFunction':
      return alterFunction(change, run);
    case 'CreateTrigger':
      return createTrigger(change, run);
    case 'CreateView':
      return createView(change, run);
    case 'CreateSequence':
      return createSequence(change, run);
    case 'AlterSequence':
      return alterSequence(change, run);
    case 'Truncate':
    case 'Insert':
    case 'Update':
    case 'Delete':
    case 'Copy':
      return manipulate(change, run);
    case 'SetParameter':
      return setParameter(change, run);
    case 'Transaction':
      return transactionStatement(change, run);
    case 'Explain':
      return change.analyze ? carryOut(change.changes, run) : planned(change.changes, run);
    case 'Prepare':
      planned(change.changes, run);
      return run.draft.set(SESSION_KEYS.prepared(change.name), { kind: 'prepared', changes: change.changes });
    case 'Execute': {
      const prepared = run.draft.get(SESSION_KEYS.prepared(change.name));
      return prepared?.kind === 'prepared' ? carryOut(prepared.changes, run) : undefined;
    }
    case 'RunBlock':
      return runBlock(change, run, carryOutStatement);
    case 'Other':
      return other(change, run, carryOutStatement);
    default:
      return;
  }
}
