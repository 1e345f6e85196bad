import { beforeAll, describe, expect, test } from 'vitest';
import type { Insert } from '../../server/src/core/syntax/change';
import { createStatementParser } from '../../server/src/core/syntax/parse';
import type { ParsedStatement } from '../../server/src/core/syntax/statement';
import { createParser } from '../../server/src/io/parser';

let parse: (text: string) => ParsedStatement;
beforeAll(async () => {
  parse = createStatementParser(await createParser());
});

describe('an INSERT that is mostly data', () => {
  const insertOf = (rows: string) => parse(`INSERT INTO t (id, a) VALUES ${rows}`).changes[0] as Insert;
  const long = 'x'.repeat(17_000);

  test.each([
    ['one row', `(1, '${long}')`],
    ['quotes, brackets and backslashes in its texts', `(1, '"}],[{\\" ${long}'), (2, '\\')`],
    ['many rows', `(1, DEFAULT)${`, (2, 'some text that goes on')`.repeat(2000)}`],
    ['as many rows as are kept', `(1, 'a')${`, (2, '${'y'.repeat(1000)}')`.repeat(49)}`],
  ])('keeps the columns of its first row: %s', (_, rows) => {
    expect(insertOf(rows).firstRow).toHaveLength(2);
  });

  test('says that it has values', () => {
    expect(insertOf(`(1, DEFAULT), (2, '${long}')`)).toMatchObject({
      rows: 'values',
      firstRow: ['value', 'default'],
      columns: ['id', 'a'],
    });
  });
});
