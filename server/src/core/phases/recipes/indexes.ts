import type { CreateIndex, DropObjects } from '../../syntax/change';
import { Source } from '../../syntax/lower/source';
import { quoteIdentifier, siblingOf } from '../../syntax/quote';
import { EMPTY_RESULT, NoOnlinePath, type RecipeContext, type RecipeResult } from '../step';

/** CREATE INDEX with CONCURRENTLY, in a file of its own. */
export function createIndexRecipe(context: RecipeContext, change: CreateIndex): RecipeResult {
  const { target, statement } = context;
  if (target.table?.partitionBy && !change.only) {
    throw new NoOnlinePath(
      `${target.key}: an index on a partitioned table cannot be built CONCURRENTLY; CREATE INDEX ON ONLY the parent, build one CONCURRENTLY on each partition, then ATTACH PARTITION`,
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
        effect: `SHARE UPDATE EXCLUSIVE on ${target.sql} while the index is built: reads and writes go on. It waits for transactions that were open when it began.`,
        rollback: `${drop ?? 'DROP INDEX CONCURRENTLY the index'}; also after a failed build, which leaves an invalid index behind, before it is tried again.`,
      },
    ],
  };
}

/** DROP INDEX with CONCURRENTLY, one index a file. */
export function dropIndexRecipe(context: RecipeContext, change: DropObjects): RecipeResult {
  const { statement, target } = context;
  if (change.cascade)
    throw new NoOnlinePath(`${target.key}: DROP INDEX CONCURRENTLY does not support CASCADE; drop what depends on the index first`);
  const source = new Source(statement.text);
  const behavior = source.find('restrict', 0) >= 0 ? ' RESTRICT' : '';
  return {
    ...EMPTY_RESULT,
    steps: change.names.map((name) => {
      const sql = statement.text.slice(name.span.start, name.span.end);
      return {
        stage: 'index' as const,
        table: target,
        slug: `${name.name}_drop_concurrently`,
        needsLockTimeout: false,
        title: `Drop index ${sql}`,
        statements: [`DROP INDEX CONCURRENTLY ${change.ifExists ? 'IF EXISTS ' : ''}${sql}${behavior}`],
        down: [],
        effect: `SHARE UPDATE EXCLUSIVE on ${target.sql}: reads and writes go on. It waits for transactions that use the index.`,
        rollback: 'Build the index again, CONCURRENTLY.',
      };
    }),
  };
}
