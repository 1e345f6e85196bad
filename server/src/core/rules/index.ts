// Generated from the files beside it. Do not edit: npm run generate
import addCheckValidates from './add-check-validates';
import addColumnConstrainedDomain from './add-column-constrained-domain';
import addColumnGeneratedStored from './add-column-generated-stored';
import addColumnIdentity from './add-column-identity';
import addColumnInlineCheck from './add-column-inline-check';
import addColumnInlineReferences from './add-column-inline-references';
import addColumnInlineUnique from './add-column-inline-unique';
import addColumnJson from './add-column-json';
import addColumnRequired from './add-column-required';
import addColumnSerial from './add-column-serial';
import addColumnStableDefaultFrozen from './add-column-stable-default-frozen';
import addColumnVirtualValidates from './add-column-virtual-validates';
import addColumnVolatileDefault from './add-column-volatile-default';
import addForeignKeyValidates from './add-foreign-key-validates';
import addIdentityExisting from './add-identity-existing';
import addPrimaryKey from './add-primary-key';
import addUniqueConstraint from './add-unique-constraint';
import changeCollation from './change-collation';
import changeColumnTypeBlocked from './change-column-type-blocked';
import changeColumnTypeFkPartner from './change-column-type-fk-partner';
import changeColumnTypeIndexRebuild from './change-column-type-index-rebuild';
import changeColumnTypeNarrowing from './change-column-type-narrowing';
import changeColumnTypeRecheck from './change-column-type-recheck';
import changeColumnTypeRewrite from './change-column-type-rewrite';
import concurrentlyInTransaction from './concurrently-in-transaction';
import createIndexBlocking from './create-index-blocking';
import ddlAndBackfillSameTransaction from './ddl-and-backfill-same-transaction';
import deleteUnbatched from './delete-unbatched';
import dropColumn from './drop-column';
import dropExpression from './drop-expression';
import dropIndexBlocking from './drop-index-blocking';
import dropNotNull from './drop-not-null';
import dropTable from './drop-table';
import missingLockTimeout from './missing-lock-timeout';
import notValidValidateSameTransaction from './not-valid-validate-same-transaction';
import preferNativeNotNullNotValid from './prefer-native-not-null-not-valid';
import type { RuleDefinition } from './rule';
import setDefaultExisting from './set-default-existing';
import setExpressionRewrite from './set-expression-rewrite';
import setNotNull from './set-not-null';
import setNotNullDropsProof from './set-not-null-drops-proof';
import setStorageCompression from './set-storage-compression';
import statementAfterAccessExclusive from './statement-after-access-exclusive';
import syntaxError from './syntax-error';
import timestampTimestamptz from './timestamp-timestamptz';
import updateUnbatched from './update-unbatched';
import willFail from './will-fail';

/** Every rule, by id in alphabetical order. */
export const RULES: readonly RuleDefinition[] = [
  addCheckValidates,
  addColumnConstrainedDomain,
  addColumnGeneratedStored,
  addColumnIdentity,
  addColumnInlineCheck,
  addColumnInlineReferences,
  addColumnInlineUnique,
  addColumnJson,
  addColumnRequired,
  addColumnSerial,
  addColumnStableDefaultFrozen,
  addColumnVirtualValidates,
  addColumnVolatileDefault,
  addForeignKeyValidates,
  addIdentityExisting,
  addPrimaryKey,
  addUniqueConstraint,
  changeCollation,
  changeColumnTypeBlocked,
  changeColumnTypeFkPartner,
  changeColumnTypeIndexRebuild,
  changeColumnTypeNarrowing,
  changeColumnTypeRecheck,
  changeColumnTypeRewrite,
  concurrentlyInTransaction,
  createIndexBlocking,
  ddlAndBackfillSameTransaction,
  deleteUnbatched,
  dropColumn,
  dropExpression,
  dropIndexBlocking,
  dropNotNull,
  dropTable,
  missingLockTimeout,
  notValidValidateSameTransaction,
  preferNativeNotNullNotValid,
  setDefaultExisting,
  setExpressionRewrite,
  setNotNull,
  setNotNullDropsProof,
  setStorageCompression,
  statementAfterAccessExclusive,
  syntaxError,
  timestampTimestamptz,
  updateUnbatched,
  willFail,
];
