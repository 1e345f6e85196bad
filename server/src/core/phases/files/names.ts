import type { BackfillRequest } from '../backfill/request';

/** Unique within the plan: the file's own name, then what this file does. */
export function slugOf(base: string, what: string, used: Set<string>): string {
  const stem = joined(base, what)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 80);
  let slug = stem;
  for (let n = 2; used.has(slug); n++) slug = `${stem}_${n}`;
  used.add(slug);
  return slug;
}

/** `orders_token` and `token_not_null` make `orders_token_not_null`. */
function joined(base: string, what: string): string {
  const before = base.split('_').filter((word) => word !== '');
  const after = what.split('_');
  for (let shared = Math.min(before.length, after.length - 1); shared > 0; shared--) {
    if (before.slice(-shared).join('_') === after.slice(0, shared).join('_')) return [...before, ...after.slice(shared)].join('_');
  }
  return [...before, ...after].join('_');
}

export function scriptNames(stem: string, backfills: readonly BackfillRequest[]): Map<BackfillRequest, string> {
  const names = new Map<BackfillRequest, string>();
  const used = new Set<string>();
  backfills.forEach((backfill, i) => {
    const own = i === 0 ? stem : `${stem}_${backfill.label.split('.').slice(2).join('_')}`.replace(/[^\w.-]+/g, '_');
    let name = own;
    for (let n = 2; used.has(name); n++) name = `${own}_${n}`;
    used.add(name);
    names.set(backfill, `../backfills/${name}.sql`);
  });
  return names;
}

export function basename(path: string): string {
  return path.slice(path.search(/[^/\\]*$/));
}
