import { expect, it } from 'vitest';
import { refusedText } from '../../server/src/core/effects/expressions/literal-texts';

/**
 * As PostgreSQL 12 and 18 answer to `select '...'::type`; what hangs on the major or on settings is
 * not among the refused.
 */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  money: ['$', '', '-', '()', '12 $', '$12.50', 'kr kr', '(1,000.00)'],
  point: ['1,2', ' ( 1 , 2 ) ', '.5,+inf', 'Infinity,-NaN', '(1e3,-2.)'],
  bytea: ['', 'abc', '\\x', '\\x 12 34', '\\x12 ', '\\000', '\\\\x', '\\xAbCd'],
  macaddr: ['08002b010203', '08-00-2b-01-02-03', '0800.2b01.0203', '08002b:010203', '8:0:2b:1:2:3', '08 00 2b 01 02 03', '0x1:0:0:0:0:0'],
  oid: ['-1', '+5', ' 12 ', '4294967295', '0x10'],
  tsquery: ['', 'a', 'a & b', "'a b'", 'a <-> b', 'a:b', 'a\\ b', '!a', 'a-b'],
  xml: ['', 'a', '<a/>', '<a>x</a><b c="d>"/>', '<a></a >', 'a > b', '<!-- <a> --><b/>'],
};

const REFUSED: Readonly<Record<string, readonly [text: string, sqlstate: string][]>> = {
  money: [['12 US dollars', '22P02']],
  point: [
    ['', '22P02'],
    ['(1,2', '22P02'],
    ['1,2)', '22P02'],
    ['1,2,3', '22P02'],
    ['1 2', '22P02'],
    ['a,b', '22P02'],
  ],
  bytea: [
    ['\\x1', '22023'],
    ['\\x1 2', '22023'],
    ['\\400', '22P02'],
    ['a\\b', '22P02'],
    ['abc\\', '22P02'],
    ['\\X12', '22P02'],
  ],
  macaddr: [
    ['', '22P02'],
    ['8:0:2b:1', '22P02'],
    ['8-0-2-1-2-3z', '22P02'],
  ],
  oid: [
    ['', '22P02'],
    ['1_0', '22P02'],
    ['4294967296', '22003'],
    ['-4294967296', '22003'],
  ],
  tsquery: [['a b_c 12', '42601']],
  xml: [
    ['</a>', '2200N'],
    ['<a><b></a></b>', '2200N'],
    ['<a/></a/>', '2200N'],
    ['<A></a>', '2200N'],
  ],
};

it('leaves alone what the server takes', () => {
  const wrong = Object.entries(TAKEN).flatMap(([type, texts]) =>
    texts.filter((text) => refusedText(text, type)).map((text) => [type, text]),
  );
  expect(wrong).toEqual([]);
});

it.each(Object.entries(REFUSED))('refuses of %s what the server refuses, with its code', (type, texts) => {
  expect(texts.map(([text]) => [text, refusedText(text, type)])).toEqual(texts);
});
