import type { Fix } from './rule';

/**
 * For hazards that depend on the order of deploys. No edit of the file helps: the author has to
 * know that it is safe. The title says what the author confirms; the reason goes into the comment
 * that silences the finding.
 */
export function acknowledge(vouchedFor: string): readonly Fix[] {
  return [{ title: `Acknowledge, with a reason: ${vouchedFor}`, kind: 'suppress' }];
}
