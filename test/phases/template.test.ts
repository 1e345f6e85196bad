import { expect, test } from 'vitest';
import { fillHoles, sectionsOf } from '../../server/src/core/phases/backfill/template';

test('holes are filled once: what a value holds is not a hole', () => {
  expect(fillHoles('SELECT {{a}}, {{b}}', { a: "'{{b}}'", b: '$&' })).toBe("SELECT '{{b}}', $&");
});

test('a hole without a value is an error, not a script that fails on a server', () => {
  expect(() => fillHoles('SELECT {{a}}', { b: '1' })).toThrow('no value for the hole a');
});

test('sections are found by name, without the comment before the first', () => {
  const { first, second } = sectionsOf('-- why\n--@ first\nSELECT 1;\n\n--@ second\nSELECT 2;\n', ['first', 'second']);
  expect([first, second]).toEqual(['SELECT 1;\n', 'SELECT 2;']);
  expect(() => sectionsOf('--@ first\n', ['third'])).toThrow('no section third');
});
