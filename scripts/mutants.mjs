// Mutants of the core as data, for scripts/mutate.mjs. `from` must stand in the file exactly once.
// Code that moves takes its mutants along: what no longer fits is an error, not a pass.

/** Tests by name; the fast ones, without servers. */
export const SUITES = {
  rules: { files: ['test/rules.test.ts'], names: '^(?!.*every prefix of every fixture)' },
  texts: { files: ['test/texts.test.ts'] },
  forms: { files: ['test/effects/forms.test.ts'] },
  types: { files: ['test/effects/types.test.ts', 'test/effects/expressions.test.ts', 'test/effects/literal-texts.test.ts'] },
  plans: { files: ['test/phases/plan-files.test.ts'] },
  analyze: { files: ['test/analyze.test.ts'] },
  migrations: { files: ['test/migrations'] },
  cost: { files: ['test/cost/estimate.test.ts', 'test/cost/format.test.ts'] },
  syntax: { files: ['test/syntax'] },
};

const CORE = 'server/src/core';

export const MUTANTS = [
  {
    id: 'rollback-of-base-mark',
    file: `${CORE}/schema/state.ts`,
    from: 'return below && new Map([...[...this.changed.keys()].map((key) => [key, this.base.get(key)] as const), ...below]);',
    to: 'return below;',
    suites: ['rules'],
  },
  {
    id: 'matview-lock-forgotten',
    file: `${CORE}/effects/transactions.ts`,
    from: "(relationKind === 'table' || relationKind === 'matview')",
    to: "relationKind === 'table'",
    suites: ['rules'],
  },
  {
    id: 'small-table-rows',
    file: `${CORE}/rules/engine/check.ts`,
    from: 'SMALL_TABLE_ROWS = 10_000',
    to: 'SMALL_TABLE_ROWS = 100_000',
    suites: ['rules'],
  },
  {
    id: 'small-table-limit',
    file: `${CORE}/rules/engine/check.ts`,
    from: '< SMALL_TABLE_ROWS',
    to: '<= SMALL_TABLE_ROWS',
    suites: ['rules'],
  },
  {
    id: 'rollback-after-clean-again',
    file: `${CORE}/analysis/pass.ts`,
    from: 'const edited = dirty.size > 0;',
    to: 'const edited = false;',
    suites: ['analyze'],
  },
  {
    id: 'identity-fills-itself',
    file: `${CORE}/phases/decide/plan-updates.ts`,
    from: 'return !column?.default && !column?.identity;',
    to: 'return !column?.default;',
    suites: ['plans'],
  },
  {
    id: 'lock-of-another-file',
    file: `${CORE}/phases/decide/split-statement.ts`,
    from: '    held.file === file &&\n',
    to: '',
    suites: ['plans'],
  },
  { id: 'digits-of-smallint', file: `${CORE}/rules/shared/narrowing.ts`, from: 'int2: 5', to: 'int2: 4', suites: ['rules'] },
];
