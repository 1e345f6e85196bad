import { describe, expect, it } from 'vitest';
import { isWrapped, upSections } from '../../server/src/core/migrations/down-sections';
import { plain } from '../../server/src/core/migrations/plain';

const up = (text: string) =>
  upSections(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((part) => part !== '');

describe('a down section is not read as the up section', () => {
  it.each([
    ['goose', '-- +goose Up\nCREATE TABLE a();\n-- +goose Down\nDROP TABLE a;\n'],
    ['goose in lower case', '-- +goose up\nCREATE TABLE a();\n-- +goose down\nDROP TABLE a;\n'],
    ['sql-migrate', '-- +migrate Up notransaction\nCREATE TABLE a();\n-- +migrate Down\nDROP TABLE a;\n'],
    ['dbmate', '-- migrate:up\nCREATE TABLE a();\n-- migrate:down transaction:false\nDROP TABLE a;\n'],
    ['node-pg-migrate', '-- Up Migration\nCREATE TABLE a();\n-- Down Migration\nDROP TABLE a;\n'],
    ['tern', 'CREATE TABLE a();\n---- create above / drop below ----\nDROP TABLE a;\n'],
    ['rambler', '-- rambler up\nCREATE TABLE a();\n-- rambler down\nDROP TABLE a;\n'],
    ['Play', '# --- !Ups\nCREATE TABLE a();\n# --- !Downs\nDROP TABLE a;\n'],
    ['no more than the word', '-- Up\nCREATE TABLE a();\n--@DOWN\nDROP TABLE a;\n'],
    ['the down section first', '-- +goose Down\nDROP TABLE a;\n-- +goose Up\nCREATE TABLE a();\n'],
  ])('%s', (_tool, text) => expect(up(text)).toEqual(['CREATE TABLE a();']));

  it.each([
    'CREATE TABLE a();\n-- going down\nDROP TABLE b;',
    '-- Down migration is not possible\nDROP TABLE b;',
    'CREATE TABLE a();\n-- down\nDROP TABLE b;',
    '',
    "SELECT '\n-- down\n';",
    '-- +goose StatementBegin\nSELECT 1;',
  ])('%j has one part', (text) => expect(up(text)).toEqual(text === '' ? [] : [text]));

  it.each([
    '-- Revert app:users from pg\n\nBEGIN;\nDROP TABLE a;\nCOMMIT;\n',
    '-- Verify app:users on pg\n\nBEGIN;\nSELECT id FROM a WHERE false;\nROLLBACK;\n',
  ])('Sqitch: %j has none', (text) => expect(up(text)).toEqual([]));

  it('in a plain file', () => {
    const text = 'CREATE TABLE a();\n-- +goose Down\nDROP TABLE a;';
    expect(plain.read('1_a.sql', text, new Map()).body).toEqual([{ start: 0, end: text.indexOf('-- +goose') }]);
  });
});

describe('the tool whose marks a file bears opens a transaction', () => {
  it.each([
    ['goose', '-- +goose Up\nSELECT 1;', true],
    ['goose without', '-- +goose NO TRANSACTION\n-- +goose Up\nSELECT 1;', false],
    ['sql-migrate', '-- +migrate Up\nSELECT 1;', true],
    ['sql-migrate without', '-- +migrate Up notransaction\nSELECT 1;', false],
    ['tern', 'SELECT 1;\n---- create above / drop below ----\n', true],
    ['tern without', '---- tern: disable-tx ----\nSELECT 1;\n---- create above / drop below ----\n', false],
    ['no tool', 'SELECT 1;', false],
  ])('%s', (_tool, text, wrapped) => {
    expect(isWrapped(text)).toBe(wrapped);
    expect(plain.read('1_a.sql', text, new Map()).executionModel).toBe(wrapped ? 'transaction' : 'per-statement');
  });
});
