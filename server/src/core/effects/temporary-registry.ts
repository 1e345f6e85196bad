import { SESSION_KEYS } from '../schema/session';
import type { Overlay } from '../schema/state';

/** Temporary relations are remembered by the session, which takes them away when it ends. */
export function noteTemporary(key: string, draft: Overlay): void {
  const known = temporaryIn(draft);
  if (!known.includes(key)) draft.set(SESSION_KEYS.temporary, { kind: 'temporary', relations: [...known, key] });
}

/** Some of them may be gone by now. */
export function temporaryIn(draft: Overlay): readonly string[] {
  const value = draft.get(SESSION_KEYS.temporary);
  return value?.kind === 'temporary' ? value.relations : [];
}
