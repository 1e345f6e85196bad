import type pg from 'pg';
import { frameworkById } from '../../server/src/core/migrations/index';
import type { Phase, PhasePlan } from '../../server/src/core/phases/plan';
import { splitSql } from '../../server/src/core/syntax/split';
import { catalogLines, dataLines } from '../support/catalog';
import type { PlanCase } from './cases';
import { runObserved } from './observe';
import { connect, psql } from './servers';

const DEFAULT_ROWS = `INSERT INTO t (n, v) SELECT i, 'v' FROM generate_series(1, 4000) AS i;`;
const DEFAULT_INSERT = `INSERT INTO t (n, v) VALUES (1, 'new')`;
const DEFAULT_UPDATE = `UPDATE t SET v = 'u' WHERE id = $id`;

/** What went wrong, one line each; empty when the plan keeps what it promises. */
export async function provePlan(
  example: PlanCase,
  plan: PhasePlan,
  urls: { readonly original: string; readonly planned: string },
): Promise<string[]> {
  const { framework = 'plain' } = example;
  const problems: string[] = [];
  const [original, planned] = await Promise.all([connect(urls.original), connect(urls.planned)]);
  try {
    for (const client of [original, planned]) {
      await client.query(example.setup);
      await client.query(example.rows ?? DEFAULT_ROWS);
    }
    const body = upSection(framework, 'x', example.sql, []);
    await original.query(example.instead ?? body);
    const writers = await startWriters(urls.planned, example);
    let expanded: string[] = [];
    for (const phase of plan.phases) {
      await run(phase, example, planned, urls.planned, problems);
      if (phase === plan.phases[0]) expanded = await catalogLines(planned);
      writers.knowsColumn();
      await writers.someMore();
    }
    problems.push(...(await writers.stop()));
    await compare(example, plan, original, planned, problems);
    if (plan.phases[0]?.name === 'expand' && plan.phases[0].extraFiles.length === 0) await takeBack(plan, planned, expanded, problems);
  } finally {
    await Promise.all([original.end(), planned.end()]);
  }
  return problems;
}

/** The down files, last one first, lead back to what the expand phase left. */
async function takeBack(plan: PhasePlan, client: pg.Client, expanded: readonly string[], problems: string[]): Promise<void> {
  const downs = plan.phases.flatMap((phase) => phase.extraFiles.filter(({ file }) => file.endsWith('.down.sql'))).reverse();
  if (downs.length === 0) return;
  try {
    for (const { text } of downs) await client.query(text);
  } catch (error) {
    problems.push(`down: ${error}`);
    return;
  }
  // What was validated stays so: validation is not undone, and need not be.
  const validated = (line: string) => line.replace(' NOT VALID | false', ' | true');
  const then = expanded.map(validated);
  const now = (await catalogLines(client)).map(validated);
  problems.push(...then.filter((line) => !now.includes(line)).map((line) => `down: - ${line}`));
  problems.push(...now.filter((line) => !then.includes(line)).map((line) => `down: + ${line}`));
}

async function run(phase: Phase, example: PlanCase, client: pg.Client, url: string, problems: string[]): Promise<void> {
  if (phase.kind === 'script') {
    const { code, out } = await psql(url, phase.sql, {
      batch: '700',
      pause: '0.01',
      ...(example.value === undefined ? {} : { value: example.value }),
    });
    if (code !== 0) problems.push(`${phase.file} ended with ${code}: ${out.slice(-600)}`);
    return;
  }
  const framework = example.framework ?? 'plain';
  const text = upSection(framework, phase.file, phase.sql, phase.extraFiles);
  const statements = splitSql(text).map((chunk) => text.slice(chunk.start, chunk.end));
  for (let attempt = 1; ; attempt++) {
    try {
      if (phase.transaction === 'per-file') problems.push(...(await runObserved(client, statements)));
      else if (framework === 'golang-migrate' || framework === 'dbmate') await client.query(text);
      else await runOneByOne(client, statements, problems);
      return;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      // lock_timeout under busy writers is what people would repeat, too.
      if ((error as { code?: string }).code !== '55P03' || attempt > 5) {
        problems.push(`${phase.file}: ${error}\n${text}`);
        return;
      }
    }
  }
}

/** As psql -f or Flyway outside a transaction; the file's own transactions are observed. */
async function runOneByOne(client: pg.Client, statements: readonly string[], problems: string[]): Promise<void> {
  let open: string[] | undefined;
  for (const statement of statements) {
    if (/^begin;?$/i.test(statement)) open = [];
    else if (/^commit;?$/i.test(statement)) {
      problems.push(...(await runObserved(client, open ?? [])));
      open = undefined;
    } else if (open) open.push(statement);
    else if (/\bconcurrently\b/i.test(statement)) await client.query(statement);
    else problems.push(...(await runObserved(client, [statement])));
  }
}

function upSection(framework: string, name: string, text: string, extra: readonly { file: string; text: string }[]): string {
  const profile = frameworkById(framework);
  const read = profile?.read(name, text, new Map(extra.map((f) => [f.file, f.text])));
  return (read?.body ?? []).map(({ start, end }) => text.slice(start, end)).join('\n');
}

async function startWriters(url: string, example: PlanCase) {
  const clients = await Promise.all([connect(url), connect(url)]);
  const failures: string[] = [];
  let stopped = false;
  let known = false;
  let rounds = 0;
  let slowest = 0;
  let id = 0;
  const insert = () => (known && example.insertAfter) || (example.insert ?? DEFAULT_INSERT);
  const update = () => {
    id = (id * 7 + 13) % 4000;
    return (example.update ?? DEFAULT_UPDATE).replace('$id', String(id));
  };
  const loops = clients.map(async (client, i) => {
    await client.query("SET statement_timeout = '10s'");
    while (!stopped) {
      const sql = i === 0 ? insert() : update();
      const began = performance.now();
      try {
        await client.query(sql);
      } catch (error) {
        // The release that does not know the column may be in flight while its gate closes.
        failures.push(`writer: ${sql}: ${error}`);
        stopped = true;
      }
      slowest = Math.max(slowest, performance.now() - began);
      rounds++;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await client.end();
  });
  return {
    knowsColumn: () => {
      known = true;
    },
    /** Both writers have come round since. */
    someMore: async () => {
      for (const from = rounds; rounds < from + 6 && !stopped; ) await new Promise((resolve) => setTimeout(resolve, 2));
    },
    stop: async () => {
      stopped = true;
      await Promise.all(loops);
      return slowest > 5000 ? [...failures, `a writer waited ${Math.round(slowest)} ms`] : failures;
    },
  };
}

async function compare(example: PlanCase, plan: PhasePlan, original: pg.Client, planned: pg.Client, problems: string[]): Promise<void> {
  const [a, b] = await Promise.all([catalogLines(original), catalogLines(planned)]);
  const differing = [
    ...a.filter((line) => !b.includes(line)).map((line) => `- ${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+ ${line}`),
  ];
  problems.push(...differing.filter((line) => !example.differs?.test(line)));
  if (example.differs && differing.length === 0) problems.push('the plan announces a difference, and there is none');
  const says = example.says;
  if (says ? !plan.differences.some((sentence) => says.test(sentence)) : plan.differences.length > 0)
    problems.push(`differences: ${plan.differences.join(' ') || 'none'}`);
  const hidden = [...(example.unforeseeable ?? []), 'v'];
  const [old, now] = await Promise.all([dataLines(original, hidden), dataLines(planned, hidden)]);
  const there = new Set(now);
  const lost = old.filter((line) => !there.has(line));
  if (lost.length > 0) problems.push(`${lost.length} rows differ, for instance ${lost.slice(0, 3).join('  ')}`);
  for (const query of example.zero ?? []) {
    const { rows } = await planned.query<{ count: string }>({ text: query });
    if (Object.values(rows[0] ?? {}).some((value) => Number(value) !== 0)) problems.push(`${query} is ${JSON.stringify(rows[0])}`);
  }
}
