import { KEYS } from '../../schema/catalog';
import type { EventTrigger } from '../../schema/objects';
import type { CreateEventTrigger, Rename } from '../../syntax/change';
import type { StatementRun } from '../statement-run';

/** CREATE EVENT TRIGGER: its function is held by it (event_trigger.c, CreateEventTrigger). */
export function createEventTrigger({ name, function: called }: CreateEventTrigger, run: StatementRun): void {
  const key = KEYS.eventTrigger(name);
  if (run.draft.get(key)) run.fail('42710', `event trigger "${name}" already exists`);
  const schemas = called.schema === undefined ? run.catalog.searchPath() : [called.schema];
  const schema = schemas.find((place) => run.catalog.functions(`${place}.${called.name}`)) ?? schemas[0] ?? 'public';
  run.set(key, { kind: 'event-trigger', name, function: `${schema}.${called.name}` });
}

/** An event trigger that no migration creates may exist nevertheless. */
export function dropEventTrigger(name: string, run: StatementRun): void {
  run.set(KEYS.eventTrigger(name), undefined);
}

export function renameEventTrigger({ relation, newName }: Rename, run: StatementRun): void {
  const key = KEYS.eventTrigger(relation?.name ?? '');
  const trigger = run.draft.get(key);
  if (trigger?.kind !== 'event-trigger') return;
  run.set(key, undefined);
  run.set(KEYS.eventTrigger(newName), { ...trigger, name: newName });
}

/** Event triggers that call a function, by its key: they forbid its DROP, or go with CASCADE. */
export function eventTriggersOf(called: string, run: StatementRun): EventTrigger[] {
  const all = [...run.draft.entries(KEYS.eventTrigger('')).values()];
  return all.filter((value): value is EventTrigger => value.kind === 'event-trigger' && value.function === called);
}

/** The function they call has another name. */
export function followFunction(before: string, after: string, run: StatementRun): void {
  for (const trigger of eventTriggersOf(before, run)) run.set(KEYS.eventTrigger(trigger.name), { ...trigger, function: after });
}
