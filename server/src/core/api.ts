// biome-ignore-all assist/source/organizeImports: grouped by purpose
/**
 * The public API of the engine: the editor (`lsp/`) and the command line (`cli/`) import this file
 * and nothing else of `core`. A usual run: `createStatementParser`, `openDocument`, `analyze`.
 */

// A text and its statements.
export { LineTable, type LinePosition } from './lines';
export {
  type DocumentDeps,
  documentSuppressions,
  editDocument,
  openDocument,
  replaceText,
  type SqlDocument,
  statementAt,
} from './syntax/document';
export { nameAt } from './syntax/name-at';
export { syntaxState } from './effects/language-versions';
export { createStatementParser } from './syntax/parse';
export { isJoined } from './syntax/piece';
export type { Language } from './syntax/dialect';
export type { SqlParser } from './syntax/parser';
export { withWrittenNames } from './syntax/placeholders';
export { quoteIdentifier } from './syntax/quote';
export type { ParsedStatement } from './syntax/statement';
export { statementTexts } from './syntax/statement-texts';
export type { Suppression } from './syntax/suppress';
export { shift, type TextEdit, type TextSpan } from './text';

// A project: its folders, the framework of a file, and the history before it.
export type { Migration } from './migration';
export { fileName, migrationOf } from './migrations/detect';
export { FRAMEWORKS } from './migrations/index';
export { isMigrationName } from './migrations/order';
export { otherDatabase } from './migrations/other-database';
export type { FrameworkProfile, PlannedFile } from './migrations/profile';
export { NO_SURROUNDINGS, type Surroundings } from './migrations/surroundings';
export type { ProjectFiles, ReadResult } from './project/files';
export type { MigrationFolder } from './project/folder';
export { MigrationFolders } from './project/folders';
export { type FolderHistory, openMigration, type OpenText, sameTexts } from './project/history';
export { folderName, liesIn } from './project/paths';

// Settings: ours, those of the project, those of other linters.
export type { ConfigurationFiles } from './configuration/files';
export { type ForeignSettings, type LinterFile, readForeign } from './configuration/foreign';
export { globToRegExp, matchesAny } from './configuration/globs';
export { analysisSettings, mergeLayers, readLayer, type SettingsLayer } from './configuration/layers';
export { isRecord, type SettingName, SETTINGS, type SettingValue } from './configuration/settings';
export { chooseTarget, type NamedVersion } from './configuration/target-version';
export { majorRange, nearestMajor } from './majors';

// The analysis: what PostgreSQL does with each statement, and what the rules find.
export type { Analysis, AnalysisInput, AnalysisSettings, Finding, StatementAnalysis } from './analysis/analysis';
export { analyze, stateAfter, stateBefore, statesAfter } from './analysis/analyze';
export { analysisSteps, betterBase, type PartialAnalysis } from './analysis/steps';
export type { Cause, Effect, RelationLock, Work } from './effects/effect';
export { atLeast, LOCK_MODES, lockName, lockSentence, type LockMode, strongest } from './locks';
export type { Fix, RuleDefinition, Severity } from './rules/engine/rule';
export { code, relationName } from './rules/engine/wording';
export { RULES } from './rules/index';

// The database at one point of the history.
export { Catalog } from './schema/catalog';
export { EMPTY_STATE, type State } from './schema/state';

// Figures: what a database or a snapshot says of tables, and what a statement costs there.
export { estimateCost } from './cost/estimate';
export type { Facts, ForeignKeyFacts, IndexFacts, TableFacts } from './cost/facts';
export { withTableOfFacts } from './cost/facts-state';
export { formatAge, formatBytes, formatRows, lensLine, lensTooltip } from './cost/format';

// Plans: a risky statement in safe phases, and backfill scripts.
export { backfillScript, type BackfillResult, type ScriptOptions, scriptOf, updateStatement } from './phases/backfill/script';
export type { Phase, PhasePlan, PlanInput } from './phases/plan';
export { plannedBackfills, planPhases } from './phases/plan-phases';
