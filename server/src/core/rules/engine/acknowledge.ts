import type { Fix } from './rule';

/**
 * For hazards that lie in the order of deploys: no edit of the file helps, only somebody who knows.
 * What is vouched for is the title; the reason goes into the comment that silences the finding.
 */
export function acknowledge(vouchedFor: string): readonly Fix[] {
  return [{ title: `Acknowledge, with a reason: ${vouchedFor}`, kind: 'suppress' }];
}
