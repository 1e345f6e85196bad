import { dbmate } from './dbmate';
import { flyway } from './flyway';
import { golangMigrate } from './golang-migrate';
import { plain } from './plain';
import type { FrameworkProfile } from './profile';

/**
 * Every framework, the more telling first: the first one wins when two are equally sure of a
 * folder.
 */
export const FRAMEWORKS: readonly FrameworkProfile[] = [dbmate, flyway, golangMigrate, plain];

export function frameworkById(id: string): FrameworkProfile | undefined {
  return FRAMEWORKS.find((profile) => profile.id === id);
}
