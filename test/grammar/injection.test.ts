import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, tokenize } from './tokenize';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

/** The innermost scope of the first token with exactly this text. */
function scopeOf(line: string, text: string): string | undefined {
  return tokenize(grammar, line)
    .find((token) => token.text.trim() === text)
    ?.scopes.at(-1);
}

const KEYWORD = 'keyword.other.annotation.phasewise';
const SECTION = 'entity.name.section.annotation.phasewise';
const OPTION = 'constant.language.option.phasewise';

describe('annotations of migration tools', () => {
  test.each([
    ['-- +goose Up', '+goose', KEYWORD],
    ['-- +goose Up', 'Up', SECTION],
    ['-- +goose NO TRANSACTION', 'NO TRANSACTION', SECTION],
    ['-- +goose StatementBegin', 'StatementBegin', SECTION],
    ['-- migrate:up transaction:false', 'migrate:', KEYWORD],
    ['-- migrate:up transaction:false', 'up', SECTION],
    ['-- migrate:up transaction:false', 'false', OPTION],
    ['-- migrate:down', 'down', SECTION],
    ['-- +migrate Up notransaction', '+migrate', KEYWORD],
    ['-- +migrate Up notransaction', 'notransaction', OPTION],
    ['--liquibase formatted sql', 'liquibase formatted sql', KEYWORD],
    ['--changeset anna:42 runInTransaction:false', 'changeset', KEYWORD],
    ['--changeset anna:42 runInTransaction:false', 'anna:42', SECTION],
    ['--changeset anna:42 runInTransaction:false', 'false', OPTION],
    ['--rollback DROP TABLE t;', 'rollback', KEYWORD],
    ['-- atlas:txmode none', 'atlas:', KEYWORD],
    ['-- atlas:txmode none', 'none', OPTION],
    ['-- atlas:nolint DS102', 'nolint', SECTION],
    ['--! no-transaction', 'no-transaction', SECTION],
    ['--! Message: add users', 'add users', OPTION],
    ['---- create above / drop below ----', 'create above / drop below', KEYWORD],
    ['---- tern: disable-tx ----', 'tern: disable-tx', KEYWORD],
    ['SELECT 1;--> statement-breakpoint', 'statement-breakpoint', KEYWORD],
  ])('%s: %s', (line, text, scope) => {
    expect(scopeOf(line, text)).toBe(scope);
  });

  test('are still comments', () => {
    for (const token of tokenize(grammar, '-- +goose Up')) {
      expect(token.scopes.some((scope) => scope.startsWith('comment.line'))).toBe(true);
    }
  });
});

describe('suppressions', () => {
  test.each([
    ['-- phasewise-ignore add-column-required: 40 rows', 'phasewise-ignore', 'keyword.other.suppression.phasewise'],
    ['-- phasewise-ignore add-column-required: 40 rows', 'add-column-required', 'entity.name.function.rule.phasewise'],
    ['-- phasewise-ignore add-column-required: 40 rows', ': 40 rows', 'string.unquoted.reason.phasewise'],
    ['-- phasewise-ignore-file', 'phasewise-ignore-file', 'keyword.other.suppression.phasewise'],
    ['-- phasewise-ignore-start a-rule, b-rule', 'a-rule, b-rule', 'entity.name.function.rule.phasewise'],
    ['ALTER TABLE t DROP c; -- squawk-ignore ban-drop-column', 'squawk-ignore', 'keyword.other.suppression.phasewise'],
    ['-- eugene: ignore E1, E2', 'eugene: ignore', 'keyword.other.suppression.phasewise'],
    ['-- migrationpilot-disable MP017', 'MP017', 'entity.name.function.rule.phasewise'],
    ['-- safety-assured:start', 'safety-assured:start', 'keyword.other.suppression.phasewise'],
    ['/* squawk-ignore ban-drop-column */', 'ban-drop-column', 'entity.name.function.rule.phasewise'],
  ])('%s: %s', (line, text, scope) => {
    expect(scopeOf(line, text)).toBe(scope);
  });

  test('a word that only begins like one is an ordinary comment', () => {
    const scopes = tokenize(grammar, '-- phasewise-ignorex all').flatMap((token) => token.scopes);
    expect(scopes).toContain('comment.line.double-dash.sql');
    expect(scopes.filter((scope) => scope.endsWith('.phasewise'))).toEqual([]);
  });
});

describe('phase headers', () => {
  test.each([
    ['-- phasewise: phase expand (release N) of 000124_orders.up.sql', 'phasewise:', 'keyword.other.marker.phasewise'],
    ['-- phasewise: phase expand (release N) of 000124_orders.up.sql', 'expand', 'entity.name.section.phase.phasewise'],
    ['-- phasewise: phase contract (release N+1)', 'release N+1', 'constant.other.release.phasewise'],
    ['-- phasewise: gate: the backfill is complete', 'gate', 'keyword.other.phase.phasewise'],
  ])('%s: %s', (line, text, scope) => {
    expect(scopeOf(line, text)).toBe(scope);
  });
});

describe('placeholders', () => {
  const PARAMETER = 'variable.parameter.placeholder.phasewise';
  test.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of Flyway, not of JavaScript
    ['ALTER TABLE ${schema}.orders ADD c int;', 'schema', PARAMETER],
    ['SELECT * FROM {{ table_name }};', 'table_name', PARAMETER],
    ['SELECT :batch;', 'batch', PARAMETER],
    ["SELECT :'name';", 'name', PARAMETER],
    ['SELECT :"column";', 'column', PARAMETER],
  ])('%s: %s', (line, text, scope) => {
    expect(scopeOf(line, text)).toBe(scope);
  });

  test.each(['SELECT a::text;', 'SELECT a[1:n];', 'x := 1;', "SELECT now()::timestamptz AT TIME ZONE 'UTC';"])('%s holds none', (line) => {
    expect(tokenize(grammar, line).flatMap(({ scopes }) => scopes)).not.toContain(PARAMETER);
  });

  test.each(["SELECT 'at 10:30 :x';", '-- what :this says', '/* {{ not }} */'])('none inside a string or a comment: %s', (line) => {
    expect(tokenize(grammar, line).flatMap(({ scopes }) => scopes)).not.toContain(PARAMETER);
  });
});
