import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layer } from '../server/src/core/analysis/history';
import type { Parameter } from '../server/src/core/schema/session';
import { EMPTY_STATE, type State, type StateValue } from '../server/src/core/schema/state';
import { randomRuns } from './support/extent';

// A history merges its layers as it grows: the newest value of a key must win in every merge.
test('a state of many layers holds what a map of all changes holds', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const value = fc.option(fc.nat(), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.array(fc.tuple(key, value), { maxLength: 4 }), { maxLength: 12 }), (files) => {
      let state: State = EMPTY_STATE;
      const expected = new Map<string, StateValue>();
      for (const changes of files) {
        const written = new Map(changes.map(([name, number]) => [name, parameter(number)]));
        state = layer(state, written);
        for (const [name, now] of written) {
          if (now) expected.set(name, now);
          else expected.delete(name);
        }
      }
      for (const name of 'abcdef') expect(state.get(name)).toBe(expected.get(name));
      expect(new Map([...state.entries('')].sort())).toEqual(new Map([...expected].sort()));
    }),
    { numRuns: randomRuns(300) },
  );
});

function parameter(number: number | undefined): Parameter | undefined {
  return number === undefined ? undefined : { kind: 'parameter', value: String(number) };
}
