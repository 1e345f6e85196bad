import { describe, expect, it } from 'vitest';
import { upSections } from '../../server/src/core/migrations/down-sections';
import { plain } from '../../server/src/core/migrations/plain';

const up = (text: string) =>
  upSections(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((part) => part !== '');

describe('the way back is not read as the way up', () => {
  it.each([
    ['goose', '-- +goose Up\nCREATE TABLE a();\n-- +goose Down\nDROP TABLE a;\n'],
    ['goose in lower case', '-- +goose up\nCREATE TABLE a();\n-- +goose down\nDROP TABLE a;\n'],
    ['sql-migrate', '-- +migrate Up notransaction\nCREATE TABLE a();\n-- +migrate Down\nDROP TABLE a;\n'],
    ['dbmate', '-- migrate:up\nCREATE TABLE a();\n-- migrate:down transaction:false\nDROP TABLE a;\n'],
    ['node-pg-migrate', '-- Up Migration\nCREATE TABLE a();\n-- Down Migration\nDROP TABLE a;\n'],
    ['tern', 'CREATE TABLE a();\n---- create above / drop below ----\nDROP TABLE a;\n'],
    ['the way back first', '-- +goose Down\nDROP TABLE a;\n-- +goose Up\nCREATE TABLE a();\n'],
  ])('%s', (_tool, text) => expect(up(text)).toEqual(['CREATE TABLE a();']));

  it.each([
    'CREATE TABLE a();\n-- going down\nDROP TABLE b;',
    '-- Down migration is not possible\nDROP TABLE b;',
    '',
    "SELECT '\n-- down\n';",
    '-- +goose StatementBegin\nSELECT 1;',
  ])('%j has one part', (text) => expect(up(text)).toEqual(text === '' ? [] : [text]));

  it('in a plain file', () => {
    const text = 'CREATE TABLE a();\n-- +goose Down\nDROP TABLE a;';
    expect(plain.read('1_a.sql', text, new Map()).body).toEqual([{ start: 0, end: text.indexOf('-- +goose') }]);
  });
});
