import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAJORS as SERVERS } from '../scripts/postgres.mjs';
import { FORMATS } from '../server/src/cli/formats/index';
import { SETTINGS } from '../server/src/core/configuration/settings';
import { MAJORS } from '../server/src/core/majors';
import { MARKER_FILES } from '../server/src/core/migrations/detect';
import { FRAMEWORKS } from '../server/src/core/migrations/index';

const SOURCE = join(import.meta.dirname, '../server/src');

/** Files of a folder that hold `text`, without their extension. */
function filesWith(folder: string, text: RegExp): readonly string[] {
  const names = readdirSync(join(SOURCE, folder)).filter((name) => name.endsWith('.ts'));
  return names.filter((name) => text.test(readFileSync(join(SOURCE, folder, name), 'utf8'))).map((name) => name.slice(0, -3));
}

describe('what is added once is known everywhere', () => {
  it('a framework: every file of one is in the list, and the setting offers it', () => {
    const files = filesWith('core/migrations', /^export const \w+: FrameworkProfile = /m);
    expect(FRAMEWORKS.map(({ id }) => id).sort()).toEqual([...files].sort());
    expect(SETTINGS.framework.enum).toEqual(['auto', ...FRAMEWORKS.map(({ id }) => id)]);
    expect(MARKER_FILES).toEqual(FRAMEWORKS.flatMap(({ markers }) => markers));
  });

  it('a major of PostgreSQL: the setting, and the servers that the tests start', () => {
    expect(SETTINGS.postgresVersion.enum).toEqual(['auto', ...MAJORS.map(String)]);
    expect(SERVERS).toEqual(MAJORS);
  });

  it('a format of check: every file of one is in the record', () => {
    const files = filesWith('cli/formats', /^export function \w+\([^)]*: CheckReport/m);
    expect(Object.keys(FORMATS).sort()).toEqual([...files].sort());
  });

  it('a setting: its default is a value that its own reader takes', () => {
    for (const [name, setting] of Object.entries(SETTINGS)) {
      const problems: string[] = [];
      const read = (setting.read as (raw: unknown, problem: (sentence: string) => void) => unknown)(setting.default, (sentence) =>
        problems.push(sentence),
      );
      if ('unset' in setting && setting.unset === setting.default) continue;
      expect([name, problems]).toEqual([name, []]);
      expect([name, read]).toEqual([name, setting.default]);
    }
  });
});
