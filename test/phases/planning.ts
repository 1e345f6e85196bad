import { analyze } from '../../server/src/core/analysis/analyze';
import { advance } from '../../server/src/core/analysis/history';
import { migrationOf } from '../../server/src/core/migrations/detect';
import { frameworkById } from '../../server/src/core/migrations/index';
import type { PhasePlan } from '../../server/src/core/phases/plan';
import { planPhases } from '../../server/src/core/phases/plan-phases';
import { EMPTY_STATE } from '../../server/src/core/schema/state';
import { openDocument } from '../../server/src/core/syntax/document';
import { statementParser } from '../support/analysis';

interface PlanRequest {
  /** The earlier migrations, as one text; empty: nothing is known. */
  readonly setup: string;
  readonly sql: string;
  readonly framework?: string;
  readonly pgVersion: number;
  readonly only?: number;
  readonly name?: string;
  readonly existing?: readonly string[];
  /** The runner or role sets lock_timeout itself. */
  readonly runnerTimeouts?: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  'golang-migrate': '000124_change.up.sql',
  flyway: 'V7__change.sql',
  dbmate: '20260101120000_change.sql',
  plain: '0007_change.sql',
};

export type Planner = (request: PlanRequest) => PhasePlan;

/** The real pipeline from text to plan. */
export async function createPlanner(): Promise<Planner> {
  const parse = await statementParser();
  return ({ setup, sql, framework = 'plain', pgVersion, only, name, existing = [], runnerTimeouts = false }) => {
    const profile = frameworkById(framework);
    if (!profile) throw new Error(`no framework ${framework}`);
    const path = `db/migrations/${name ?? NAMES[framework]}`;
    const migration = migrationOf(path, sql, profile);
    const document = openDocument(sql, { parse, body: () => migration.body });
    const settings = { pgVersion, presumeRows: true, runnerTimeouts, rules: {} };
    const before = {
      path: 'db/migrations/0001_setup.sql',
      framework,
      direction: 'up',
      name: 'setup',
      executionModel: 'per-statement',
      body: [],
    } as const;
    const history = setup
      ? advance(
          EMPTY_STATE,
          { migration: before, statements: openDocument(setup, { parse }).statements.map((s) => s.parsed) },
          { pgVersion, presumeRows: true },
        )
      : EMPTY_STATE;
    const analysis = analyze({ migration, statements: document.statements, suppressions: [], history, settings });
    return planPhases({
      migration,
      profile,
      text: sql,
      statements: document.statements,
      analysis,
      existingNames: existing.length > 0 ? existing : [path.slice(path.lastIndexOf('/') + 1)],
      now: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
      pgVersion,
      only,
    });
  };
}
