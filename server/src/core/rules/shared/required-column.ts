import type { Column } from '../../schema/objects';

/**
 * NOT NULL, and nothing gives it a value: an INSERT that leaves it out fails with 23502 (PostgreSQL
 * docs, 5.5.2).
 */
export function isRequired({ notNull, default: value, identity, generated }: Column): boolean {
  return notNull && !value && !identity && !generated;
}
