// What generated files are made from: scripts/rule-files.mjs bundles it.

export { analyze } from '../server/src/core/analysis/analyze';
export { replay } from '../server/src/core/analysis/replay';
export { SETTINGS } from '../server/src/core/configuration/settings';
export { lockName } from '../server/src/core/locks';
export { OLDEST_SUPPORTED } from '../server/src/core/majors';
export { migrationOf } from '../server/src/core/migrations/detect';
export { plain } from '../server/src/core/migrations/plain';
export { planPhases } from '../server/src/core/phases/plan-phases';
export { foreignNamesOf } from '../server/src/core/rules/engine/foreign-names';
export { RULES } from '../server/src/core/rules/index';
export { openDocument } from '../server/src/core/syntax/document';
export { createStatementParser } from '../server/src/core/syntax/parse';
export { createParser } from '../server/src/io/parser';
