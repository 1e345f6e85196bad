// Reads what the test suites report about themselves. A report that is missing or says less than it
// should is a failure too.
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: string[], skipped: string[] }} Counts numbers of tests;
 *   failed and skipped by name
 */

function read(file) {
  if (!existsSync(file)) throw new Error('it wrote no report');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Counts the tests in Vitest's JSON report.
 * @param {string} file path of the report
 * @returns {Counts} a file that could not be loaded counts as one failure; throws when there is no
 *   report
 */
export function vitestCounts(file) {
  const counts = { passed: 0, failed: [], skipped: [] };
  for (const suite of read(file).testResults) {
    const before = counts.failed.length;
    for (const { status, fullName } of suite.assertionResults) {
      if (status === 'passed') counts.passed++;
      else (status === 'failed' ? counts.failed : counts.skipped).push(fullName);
    }
    if (suite.status === 'failed' && counts.failed.length === before) counts.failed.push(`${suite.name} (the file itself failed)`);
  }
  return counts;
}

/**
 * Counts the tests in the report of the extension or the UI suite: `{ passed, failed, failures?:
 * string[], skipped?: string[] }`.
 * @param {string} file path of the report
 * @returns {Counts} throws when there is no report, or its numbers are no numbers
 */
export function suiteCounts(file) {
  const { passed, failed, failures = [], skipped = [] } = read(file);
  if (!Number.isInteger(passed) || !Number.isInteger(failed)) throw new Error('its report has no numbers');
  const names = Array.from({ length: failed }, (_, index) => failures[index] ?? `failure ${index + 1}`);
  return { passed, failed: names, skipped: Array.isArray(skipped) ? skipped : [`${skipped} tests, not named`].slice(0, skipped ? 1 : 0) };
}
