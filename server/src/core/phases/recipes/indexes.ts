import type { CreateIndex, DropObjects } from '../../syntax/change';
import { Source } from '../../syntax/lower/source';
import { cut, quoteIdentifier, siblingOf } from '../../syntax/quote';
import { EMPTY_RESULT, NoOnlinePath, type RecipeContext, type RecipeResult } from '../step';
import { BUILD_WAITS, heldWithoutBlocking, INVALID_INDEX } from '../wording';

/** CREATE INDEX with CONCURRENTLY, in a separate file. */
export function createIndexRecipe(context: RecipeContext, change: CreateIndex): RecipeResult {
  const { target, statement } = context;
  if (target.table?.partitionBy && !change.only) {
    throw new NoOnlinePath(
      `${target.key}: an index on a partitioned table cannot be built CONCURRENTLY. Use CREATE INDEX ON ONLY for the parent, build an index CONCURRENTLY on each partition, then ALTER INDEX ... ATTACH PARTITION for each.`,
    );
  }
  const build = `${statement.text.slice(0, change.indexKeywordEnd)} CONCURRENTLY${statement.text.slice(change.indexKeywordEnd)}`;
  const drop = change.name === undefined ? undefined : `DROP INDEX CONCURRENTLY IF EXISTS ${siblingOf(target, change.name)}`;
  return {
    ...EMPTY_RESULT,
    steps: [
      {
        stage: 'index',
        table: target,
        slug: `${change.name ?? `${target.name.name}_index`}_concurrently`,
        needsLockTimeout: false,
        title: `Build index ${change.name === undefined ? '' : `${quoteIdentifier(change.name)} `}on ${target.sql}`,
        statements: [build],
        down: drop ? [drop] : [],
        effect: heldWithoutBlocking('ShareUpdateExclusiveLock', target.sql, 'while the index is built', BUILD_WAITS),
        rollback: `${drop ? `${drop};` : 'DROP INDEX CONCURRENTLY with the name of the index.'} ${INVALID_INDEX}`,
      },
    ],
  };
}

/** DROP INDEX with CONCURRENTLY, one index a file. */
export function dropIndexRecipe(context: RecipeContext, change: DropObjects): RecipeResult {
  const { statement, target } = context;
  if (change.cascade)
    throw new NoOnlinePath(`${target.key}: DROP INDEX CONCURRENTLY does not support CASCADE. First drop what depends on the index.`);
  const source = new Source(statement.text);
  const behavior = source.find('restrict', 0) >= 0 ? ' RESTRICT' : '';
  return {
    ...EMPTY_RESULT,
    steps: change.names.map((name) => {
      const sql = cut(statement.text, name.span);
      return {
        stage: 'index' as const,
        table: target,
        slug: `${name.name}_drop_concurrently`,
        needsLockTimeout: false,
        title: `Drop index ${sql}`,
        statements: [`DROP INDEX CONCURRENTLY ${change.ifExists ? 'IF EXISTS ' : ''}${sql}${behavior}`],
        down: [],
        // WaitForLockers on the table, twice (index_drop in src/backend/catalog/index.c).
        effect: heldWithoutBlocking(
          'ShareUpdateExclusiveLock',
          target.sql,
          'while the index is dropped',
          'The drop waits for transactions that use the table.',
        ),
        rollback: 'Build the index again with CREATE INDEX CONCURRENTLY.',
      };
    }),
  };
}
