// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of migration tools look
// like that
import { expect, it } from 'vitest';
import { maskPlaceholders } from '../../server/src/core/syntax/placeholders';

it.each([
  ['ALTER TABLE ${s}.t ADD c int', 'ALTER TABLE ____.t ADD c int', true],
  ['CREATE TABLE ${p}users (a int)', 'CREATE TABLE ____users (a int)', true],
  ['SELECT :\'x\', :"y", :z, a::int, b[1:n], c := 1', 'SELECT  \'x\',  "y", __, a::int, b[1:n], c := 1', true],
  ['SELECT {{ v }} {% if x %} {# c #} @@k@@', 'SELECT _______                    _____', true],
  ["SELECT a ? 'b', a @@ b, $1, c <% d, '${x}'", "SELECT a ? 'b', a @@ b, $1, c <% d, '${x}'", false],
  ['SELECT 1 -- ${x} :y', 'SELECT 1 -- ${x} :y', false],
  ['DROP TABLE "${s}"."t"', 'DROP TABLE "${s}"."t"', true],
  ['SELECT 1 \\echo hi\n, 2', 'SELECT 1         \n, 2', true],
  ["SELECT 'a\0b', \0c", "SELECT 'a b',  c", false],
])('%j', (text, expected, masked) => {
  expect(maskPlaceholders(text)).toEqual({ text: expected, masked });
});
