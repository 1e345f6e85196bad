import { MAJORS } from '../../core/majors';

/**
 * Images that are PostgreSQL, by the last part of their name: the official one, and those built on
 * it.
 */
const POSTGRES_IMAGE =
  /(?:^|\/)(?:postgres|postgresql|postgis|timescaledb(?:-ha)?|timescaledb-postgis|pgvector|paradedb|pgrouting|citus|spilo-\d+|cloudnative-pg|alloydbomni)(?=[:@]|$)/i;

export function isPostgresImage(image: string): boolean {
  return POSTGRES_IMAGE.test(image);
}

/**
 * Major version that an image's tag names: postgres:16-alpine, timescaledb:2.17.2-pg16,
 * pgvector:pg17. `latest` names none.
 */
export function majorOfImage(image: string): number | undefined {
  const tag = /:([^/@]+)(?:@.*)?$/.exec(image)?.[1];
  if (tag === undefined) return undefined;
  const major = Number(/(?:^|[-_.])pg-?(\d\d)/i.exec(tag)?.[1] ?? /^v?(\d\d)(?!\d)/.exec(tag)?.[1]);
  return MAJORS.includes(major) ? major : undefined;
}
