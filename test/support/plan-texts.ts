import type { PhasePlan } from '../../server/src/core/phases/plan';
import type { PlanCase } from '../phases/cases';
import type { Planner } from '../phases/planning';
import { UNPLANNABLE } from '../phases/unplannable';

/** A plan as it reads on PostgreSQL 16, and what of it is different on 18. */
export function planTexts({ name, setup, sql, framework, from = 16, to = 18 }: PlanCase, plan: Planner): string {
  const oldest = Math.max(from, 16);
  const texts = (pgVersion: number) => documentAndFiles(plan({ setup, sql, framework, pgVersion }));
  const shown = texts(oldest);
  const later =
    oldest < 18 && to >= 18
      ? texts(18).filter((text) => !shown.includes(text.replace('for PostgreSQL 18 and', `for PostgreSQL ${oldest} and`)))
      : [];
  return [
    `**Case: ${name}**, ${framework ?? 'plain'}`,
    fenced(sql),
    ...shown,
    ...(later.length > 0 ? ['**The same on PostgreSQL 18, where it is different**', ...later] : []),
  ].join('\n\n');
}

/** The script of a plan's backfill, whole. */
export function planScript({ setup, sql, framework }: PlanCase, plan: Planner): string {
  const script = plan({ setup, sql, framework, pgVersion: 16 }).phases.find((phase) => phase.name === 'backfill');
  if (!script) throw new Error('the plan has no backfill');
  return script.sql;
}

/** Why there is no online path, for each statement that has none. */
export function unplannableTexts(plan: Planner): string {
  return UNPLANNABLE.map(({ setup = '', sql, pgVersion = 16 }) => {
    const made = plan({ setup, sql, framework: 'flyway', pgVersion });
    if (made.phases.length > 0 || made.differences.length === 0) throw new Error(`no reason, or phases: ${setup} ${sql}`);
    return [`${sql} -- ${pgVersion}`, ...made.differences.map((reason) => `  ${reason}`)].join('\n');
  }).join('\n\n');
}

function documentAndFiles({ document, phases, unchanged, differences }: PhasePlan): readonly string[] {
  const files = phases.flatMap((phase) => [
    `**File \`${phase.file}\`**${phase.transaction === 'none' ? ', outside a transaction' : ''}\n\n${fenced(phase.name === 'backfill' ? header(phase.sql) : phase.sql)}`,
    ...phase.extraFiles.map(({ file, text }) => `**File \`${file}\`**\n\n${fenced(text)}`),
  ]);
  return [
    document ? `---\n\n${document.text.trim()}\n\n---` : differences.join('\n'),
    ...files,
    ...(unchanged.length > 0 ? [`**Unchanged**\n\n${fenced(unchanged.join('\n'))}`] : []),
  ];
}

/**
 * The comment a script begins with. The rest has separate snapshots, so that a change of it does
 * not fill every plan.
 */
function header(script: string): string {
  return script.slice(0, script.indexOf('\n\n'));
}

function fenced(sql: string): string {
  return `\`\`\`sql\n${sql.trim()}\n\`\`\``;
}
