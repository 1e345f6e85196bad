import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type Server, startPostgres } from '../../scripts/postgres.mjs';
import { CASES } from './cases';
import { createPlanner, type Planner } from './planning';
import { provePlan } from './prove-plan';

/** Every plan, executed phase by phase on a real server beside the original statement, while an application writes. */
export function provePlansOn(major: number): void {
  describe(`plans on PostgreSQL ${major}`, () => {
    let server: Server;
    let plan: Planner;
    beforeAll(async () => {
      [server, plan] = await Promise.all([startPostgres({ major }), createPlanner()]);
    });
    afterAll(() => server?.stop());
    const cases = CASES.filter(({ from = 12, to = 18 }) => major >= from && major <= to);
    it.each(cases.map((example, i) => ({ ...example, number: i })))('$name', { timeout: 60_000 }, async (example) => {
      const made = plan({ setup: example.setup, sql: example.sql, framework: example.framework, pgVersion: major });
      expect(made.phases.length, made.differences.join('\n')).toBeGreaterThan(0);
      const original = await createDatabase(server, `original_${example.number}`);
      const planned = await createDatabase(server, `planned_${example.number}`);
      expect(await provePlan(example, made, { original, planned })).toEqual([]);
    });
  });
}
