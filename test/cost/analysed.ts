import type { Analysis } from '../../server/src/core/analysis/analysis';
import { analyze, stateBefore } from '../../server/src/core/analysis/analyze';
import { estimateCost } from '../../server/src/core/cost/estimate';
import type { CostEstimate, Facts } from '../../server/src/core/cost/facts';
import type { Migration } from '../../server/src/core/migration';
import { EMPTY_STATE } from '../../server/src/core/schema/state';
import { openDocument } from '../../server/src/core/syntax/document';
import { createStatementParser } from '../../server/src/core/syntax/parse';
import { createParser } from '../../server/src/io/parser';

const parsing = createParser().then((parser) => createStatementParser(parser));

async function run(text: string, path: string, history: Analysis['input']['history'], pgVersion: number): Promise<Analysis> {
  const parse = await parsing;
  const migration: Migration = {
    path,
    framework: 'plain',
    direction: 'up',
    name: path,
    executionModel: 'per-statement',
    body: [{ start: 0, end: text.length }],
  };
  const { statements } = openDocument(text, { parse, body: () => migration.body });
  return analyze({
    migration,
    statements,
    suppressions: [],
    history,
    settings: { pgVersion, presumeRows: true, runnerTimeouts: true, rules: {} },
  });
}

/** What one statement costs on a schema that earlier migrations made. */
export async function costOf(
  schema: string,
  statement: string,
  facts: Facts,
  pgVersion = 18,
): Promise<{ readonly estimates: readonly CostEstimate[]; readonly analysis: Analysis }> {
  const before = await run(schema, '1.sql', EMPTY_STATE, pgVersion);
  const analysis = await run(statement, '2.sql', stateBefore(before, before.statements.length), pgVersion);
  const [outcome] = analysis.statements;
  if (!outcome) throw new Error('no statement');
  if (outcome.effect.error) throw new Error(outcome.effect.error.message);
  return { estimates: estimateCost(outcome.effect, facts, stateBefore(analysis, 1)), analysis };
}
