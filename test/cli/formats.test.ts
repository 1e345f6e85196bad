import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import type { CheckReport, ReportedFinding } from '../../server/src/cli/formats/finding';
import { github } from '../../server/src/cli/formats/github';
import { gitlab } from '../../server/src/cli/formats/gitlab';
import { junit } from '../../server/src/cli/formats/junit';
import { sarif } from '../../server/src/cli/formats/sarif';
import { text } from '../../server/src/cli/formats/text';
import { VERSION } from '../../server/src/cli/version';
import { RULES } from '../../server/src/core/rules/index';
import { folder, phasewise } from './host';

function finding(over: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    path: './db/2 b.sql',
    range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } },
    ruleId: 'some-rule',
    severity: 'warning',
    message: '100% <bad>, really: "yes"\n& more',
    docs: 'docs/rules/some-rule.md',
    fixes: [],
    suppressed: false,
    line: 'ALTER TABLE t;',
    statement: 'ALTER TABLE t',
    ...over,
  };
}

function report(findings: ReportedFinding[], over: Partial<CheckReport> = {}): CheckReport {
  return {
    postgresVersion: 16,
    versionSource: '',
    findings,
    statistics: { files: 1, statements: 1, unparsed: 0, skipped: [] },
    paths: ['./db/2 b.sql'],
    failOn: 'error',
    ...over,
  };
}

describe('github', () => {
  it('escapes what workflow commands mean by it', () => {
    expect(github(report([finding({ path: 'db/a,b:c.sql' })]))).toBe(
      '::warning file=db/a%2Cb%3Ac.sql,line=3,endLine=3,col=5,endColumn=10,title=some-rule::100%25 <bad>, really: "yes"%0A& more\n',
    );
  });

  it('leaves columns out where the finding spans lines', () => {
    const [line] = github(report([finding({ range: { start: { line: 0, character: 3 }, end: { line: 4, character: 1 } } })])).split('\n');
    expect(line).toContain('line=1,endLine=5,title=');
  });

  it('puts the worst first, and the eleventh of a kind into the log', () => {
    const many = Array.from({ length: 12 }, () => finding());
    const lines = github(report([...many, finding({ severity: 'error' }), finding({ severity: 'hint' }), finding({ suppressed: true })]))
      .trimEnd()
      .split('\n');
    expect(lines[0]).toMatch(/^::error /);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::notice '))).toHaveLength(1);
    expect(lines.at(-3)).toBe('2 more without an annotation:');
    expect(lines.at(-1)).toMatch(/^ db\/2 b\.sql:3:5: warning some-rule: /);
  });
});

describe('gitlab', () => {
  it('has what Code Quality asks for', () => {
    const [entry] = JSON.parse(gitlab(report([finding(), finding({ suppressed: true })])));
    expect(entry).toMatchObject({
      description: finding().message,
      check_name: 'some-rule',
      severity: 'major',
      location: { path: 'db/2 b.sql', lines: { begin: 3, end: 3 } },
    });
    expect(entry.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(gitlab(report([]))).toBe('[]\n');
  });

  it('keeps fingerprints apart, and the same when lines are added above', () => {
    const prints = (findings: ReportedFinding[]) =>
      JSON.parse(gitlab(report(findings))).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    const moved = finding({ range: { start: { line: 9, character: 4 }, end: { line: 9, character: 9 } }, statement: 'ALTER  TABLE\n t' });
    expect(new Set(prints([finding(), finding()])).size).toBe(2);
    expect(prints([moved])).toEqual(prints([finding()]));
  });
});

describe('junit', () => {
  it('is well-formed for every message', () => {
    const xml = junit(report([finding({ severity: 'error', message: 'a\u0000b\u001b <&"> \u{1f600}' }), finding()]));
    expect(xml).toContain('<testsuites name="phasewise" tests="2" failures="1">');
    expect(xml).toContain('message="ab &lt;&amp;&quot;&gt; \u{1f600}"');
    expect(xml.match(/<testcase /g)).toHaveLength(2);
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot|#10);)/);
  });

  it('has a passing case for a file without findings', () => {
    expect(junit(report([]))).toContain('tests="1" failures="0"');
    expect(junit(report([], { paths: [] }))).toContain('tests="0" failures="0"');
  });
});

describe('sarif', () => {
  it('is a 2.1.0 log with one run', () => {
    const rule = RULES[0];
    const log = JSON.parse(
      sarif(
        report([
          finding({ ruleId: rule?.id ?? '' }),
          finding({ suppressed: true, severity: 'information' }),
          finding({ path: '/abs/x y.sql' }),
        ]),
      ),
    );
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    const { tool, results } = log.runs[0];
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(results[0]).toMatchObject({
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'db/2%20b.sql', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 10 },
          },
        },
      ],
      partialFingerprints: { 'phasewise/v1': expect.any(String) },
    });
    expect(results[0].suppressions).toBeUndefined();
    expect(results[1]).toMatchObject({ level: 'note', suppressions: [{ kind: 'inSource' }] });
    expect(results[2].locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'file:///abs/x%20y.sql' });
    expect(tool.driver.rules.find(({ id }: { id: string }) => id === rule?.id).help.text).toContain(rule?.workaround);
  });
});

describe('text', () => {
  it('cuts long lines around the place', () => {
    const line = `${'x'.repeat(5000)}BAD${'y'.repeat(5000)}`;
    const shown = text(
      report([finding({ line, range: { start: { line: 0, character: 5000 }, end: { line: 0, character: 5003 } } })]),
      false,
    ).split('\n');
    const source = shown.find((row) => row.includes('BAD')) ?? '';
    const carets = shown.find((row) => row.includes('^^^')) ?? '';
    expect(source.length).toBeLessThan(200);
    expect(source.indexOf('BAD')).toBe(carets.indexOf('^'));
  });

  it('underlines to the end of the first line', () => {
    const shown = text(
      report([finding({ line: 'ALTER TABLE t', range: { start: { line: 0, character: 6 }, end: { line: 3, character: 1 } } })]),
      false,
    );
    expect(shown).toContain(`| ${' '.repeat(6)}${'^'.repeat(7)}\n`);
  });
});

describe('rules', () => {
  it('are listed as JSON', async () => {
    const { code, out } = await phasewise(folder({}), ['rules', '--format', 'json']);
    const { tool, rules } = JSON.parse(out);
    expect(code).toBe(0);
    expect(tool).toEqual({ name: 'phasewise', version: manifest.version });
    expect(VERSION).toBe(manifest.version);
    expect(rules).toHaveLength(RULES.length);
    expect(rules[0]).toMatchObject({
      id: expect.any(String),
      catalogue: expect.any(Array),
      severity: expect.any(String),
      preset: expect.any(String),
      summary: expect.any(String),
    });
    expect(rules[0].versions).toEqual({ from: expect.toSatisfy(isMajorOrNull), to: expect.toSatisfy(isMajorOrNull) });
  });
});

function isMajorOrNull(value: unknown): boolean {
  return value === null || typeof value === 'number';
}
