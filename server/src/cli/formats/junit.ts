import { type CheckReport, counts, type ReportedFinding, repositoryPath } from './finding';

/**
 * One suite a file, one case a finding; below --fail-on a finding is output, not a failure. A file
 * without findings is one case that passed.
 */
export function junit({ findings, paths, failOn }: CheckReport): string {
  const shown = findings.filter(({ suppressed }) => !suppressed);
  const suites = paths.map((path) =>
    suite(
      path,
      shown.filter((finding) => finding.path === path),
      failOn,
    ),
  );
  const failures = shown.filter((finding) => counts(finding, failOn)).length;
  const tests = paths.reduce((sum, path) => sum + Math.max(1, shown.filter((finding) => finding.path === path).length), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="phasewise" tests="${tests}" failures="${failures}">\n${suites.join('')}</testsuites>\n`;
}

function suite(path: string, findings: readonly ReportedFinding[], failOn: CheckReport['failOn']): string {
  const name = xml(repositoryPath(path));
  const failures = findings.filter((finding) => counts(finding, failOn)).length;
  const cases =
    findings.length === 0
      ? `    <testcase name="no findings" classname="${name}"/>\n`
      : findings.map((finding) => testCase(finding, failOn)).join('');
  return `  <testsuite name="${name}" tests="${Math.max(1, findings.length)}" failures="${failures}" errors="0" skipped="0">\n${cases}  </testsuite>\n`;
}

function testCase(finding: ReportedFinding, failOn: CheckReport['failOn']): string {
  const { path, range, ruleId, severity, message } = finding;
  const place = `${repositoryPath(path)}:${range.start.line + 1}:${range.start.character + 1}`;
  const detail = xml(`${place}\n${message}`);
  const body = counts(finding, failOn)
    ? `<failure type="${severity}" message="${xml(message)}">${detail}</failure>`
    : `<system-out>${severity}: ${detail}</system-out>`;
  return `    <testcase name="${xml(`${ruleId} at line ${range.start.line + 1}`)}" classname="${xml(repositoryPath(path))}">${body}</testcase>\n`;
}

/** Characters that XML 1.0 has no way to write are left out (section 2.2, Char). */
function xml(text: string): string {
  const allowed = [...text].filter((char) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(char)).join('');
  return allowed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
