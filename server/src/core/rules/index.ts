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
import addExclusionConstraint from './add-exclusion-constraint';
import addForeignKeyValidates from './add-foreign-key-validates';
import addIdentityExisting from './add-identity-existing';
import addPrimaryKey from './add-primary-key';
import addUniqueConstraint from './add-unique-constraint';
import alterCompositeType from './alter-composite-type';
import alterConstraintDeferrable from './alter-constraint-deferrable';
import alterConstraintEnforced from './alter-constraint-enforced';
import alterTableOwnerSet from './alter-table-owner-set';
import analyzeAfterBackfill from './analyze-after-backfill';
import attachPartitionBuildsIndex from './attach-partition-builds-index';
import attachPartitionDefaultScan from './attach-partition-default-scan';
import attachPartitionScan from './attach-partition-scan';
import autovacuumDisabled from './autovacuum-disabled';
import backfillNotResumable from './backfill-not-resumable';
import btreeOnDocument from './btree-on-document';
import changeCollation from './change-collation';
import changeColumnTypeBlocked from './change-column-type-blocked';
import changeColumnTypeFkPartner from './change-column-type-fk-partner';
import changeColumnTypeIndexRebuild from './change-column-type-index-rebuild';
import changeColumnTypeNarrowing from './change-column-type-narrowing';
import changeColumnTypeRecheck from './change-column-type-recheck';
import changeColumnTypeRewrite from './change-column-type-rewrite';
import charType from './char-type';
import cluster from './cluster';
import columnOrder from './column-order';
import combineAlterTable from './combine-alter-table';
import concurrentBuildUnderStatementTimeout from './concurrent-build-under-statement-timeout';
import concurrentIndexInvalidLeftover from './concurrent-index-invalid-leftover';
import concurrentlyInTransaction from './concurrently-in-transaction';
import constraintLeftNotValid from './constraint-left-not-valid';
import createDomainWithConstraint from './create-domain-with-constraint';
import createIndexBlocking from './create-index-blocking';
import createMatviewWithData from './create-matview-with-data';
import createPartitionOf from './create-partition-of';
import createRule from './create-rule';
import createTableForeignKeyLock from './create-table-foreign-key-lock';
import createTrigger from './create-trigger';
import creatingEnum from './creating-enum';
import dataInSchemaMigration from './data-in-schema-migration';
import ddlAndBackfillSameTransaction from './ddl-and-backfill-same-transaction';
import ddlInDoBlock from './ddl-in-do-block';
import defaultPartitionGrowth from './default-partition-growth';
import deleteUnbatched from './delete-unbatched';
import detachConcurrentlyUnsupported from './detach-concurrently-unsupported';
import detachPartitionBlocking from './detach-partition-blocking';
import domainAddConstraint from './domain-add-constraint';
import dropCascade from './drop-cascade';
import dropColumn from './drop-column';
import dropColumnLosesIndex from './drop-column-loses-index';
import dropColumnNotNullWriters from './drop-column-not-null-writers';
import dropConstraint from './drop-constraint';
import dropConstraintBackingIndex from './drop-constraint-backing-index';
import dropCreateTable from './drop-create-table';
import dropDatabase from './drop-database';
import dropEnumValue from './drop-enum-value';
import dropExpression from './drop-expression';
import dropForeignKeyLocksBoth from './drop-foreign-key-locks-both';
import dropIndexBlocking from './drop-index-blocking';
import dropNotNull from './drop-not-null';
import dropPartition from './drop-partition';
import dropPrimaryKeyReplicaIdentity from './drop-primary-key-replica-identity';
import dropSchema from './drop-schema';
import dropSequence from './drop-sequence';
import dropTable from './drop-table';
import dropTrigger from './drop-trigger';
import duplicateColumnAssignment from './duplicate-column-assignment';
import duplicateVersion from './duplicate-version';
import dynamicSqlInjection from './dynamic-sql-injection';
import enableDisableTrigger from './enable-disable-trigger';
import type { RuleDefinition } from './engine/rule';
import enumValueOrdering from './enum-value-ordering';
import enumValueUsedSameTransaction from './enum-value-used-same-transaction';
import extensionWithoutVersion from './extension-without-version';
import fileNotRun from './file-not-run';
import foreignKeyDeferrable from './foreign-key-deferrable';
import foreignKeyLocksBoth from './foreign-key-locks-both';
import foreignKeyMissingIndex from './foreign-key-missing-index';
import foreignKeyNondeterministicCollation from './foreign-key-nondeterministic-collation';
import foreignKeyOnDeleteExplicit from './foreign-key-on-delete-explicit';
import foreignKeyPartitionedNotValid from './foreign-key-partitioned-not-valid';
import foreignKeyTypeMismatch from './foreign-key-type-mismatch';
import grantWidening from './grant-widening';
import identifierTooLong from './identifier-too-long';
import insertWithoutColumns from './insert-without-columns';
import irreversibleMigration from './irreversible-migration';
import jsonColumn from './json-column';
import lockOrder from './lock-order';
import lockTable from './lock-table';
import lockTimeoutAfterDdl from './lock-timeout-after-ddl';
import missingApplicationName from './missing-application-name';
import missingComment from './missing-comment';
import missingIdleTimeout from './missing-idle-timeout';
import missingLockTimeout from './missing-lock-timeout';
import missingPrimaryKey from './missing-primary-key';
import missingSetRole from './missing-set-role';
import missingStatementTimeout from './missing-statement-timeout';
import mixedTransactional from './mixed-transactional';
import modifiedAppliedMigration from './modified-applied-migration';
import multiDdlTransaction from './multi-ddl-transaction';
import multipleForeignKeys from './multiple-foreign-keys';
import newerSyntax from './newer-syntax';
import noForeignKeysPolicy from './no-foreign-keys-policy';
import noPartitionPolicy from './no-partition-policy';
import nonLinearHistory from './non-linear-history';
import notEnforcedConstraint from './not-enforced-constraint';
import notRepeatable from './not-repeatable';
import notValidValidateSameTransaction from './not-valid-validate-same-transaction';
import partitionKeyInPk from './partition-key-in-pk';
import partitionedConstraintUsingIndex from './partitioned-constraint-using-index';
import partitionedDdlFanout from './partitioned-ddl-fanout';
import partitionedIndexConcurrently from './partitioned-index-concurrently';
import preferNativeNotNullNotValid from './prefer-native-not-null-not-valid';
import privilegeInDdlMigration from './privilege-in-ddl-migration';
import redundantIndex from './redundant-index';
import refreshMatviewBlocking from './refresh-matview-blocking';
import refreshMatviewConcurrentlyLock from './refresh-matview-concurrently-lock';
import reindexBlocking from './reindex-blocking';
import renameColumn from './rename-column';
import renameEnumValue from './rename-enum-value';
import renameIndexViaAlterTable from './rename-index-via-alter-table';
import renameSchema from './rename-schema';
import renameTable from './rename-table';
import replaceIndexOrder from './replace-index-order';
import replaceViewDropsColumn from './replace-view-drops-column';
import replicaIdentity from './replica-identity';
import rlsEnabledNoPolicy from './rls-enabled-no-policy';
import rlsPolicyChange from './rls-policy-change';
import savepointXid from './savepoint-xid';
import securityDefinerSearchPath from './security-definer-search-path';
import sequenceNotReset from './sequence-not-reset';
import serialColumn from './serial-column';
import setAccessMethod from './set-access-method';
import setDefaultExisting from './set-default-existing';
import setExpressionRewrite from './set-expression-rewrite';
import setLocalOutsideTransaction from './set-local-outside-transaction';
import setLoggedUnlogged from './set-logged-unlogged';
import setNotNull from './set-not-null';
import setNotNullDropsProof from './set-not-null-drops-proof';
import setSchema from './set-schema';
import setStorageCompression from './set-storage-compression';
import setTablespace from './set-tablespace';
import smallIntegerKey from './small-integer-key';
import statementAfterAccessExclusive from './statement-after-access-exclusive';
import superuserOperation from './superuser-operation';
import syntaxError from './syntax-error';
import timeoutZeroOrTooLong from './timeout-zero-or-too-long';
import timestampTimestamptz from './timestamp-timestamptz';
import timestampWithoutTimeZone from './timestamp-without-time-zone';
import transactionNesting from './transaction-nesting';
import truncateCascade from './truncate-cascade';
import truncateTable from './truncate-table';
import unanalyzableStatement from './unanalyzable-statement';
import uncommittedTransaction from './uncommitted-transaction';
import uniqueIndexDuplicates from './unique-index-duplicates';
import unnamedConstraint from './unnamed-constraint';
import unnamedIndex from './unnamed-index';
import unqualifiedName from './unqualified-name';
import untrackableDependencies from './untrackable-dependencies';
import unusedSuppression from './unused-suppression';
import updateUnbatched from './update-unbatched';
import vacuumFull from './vacuum-full';
import validateCombinedWithDdl from './validate-combined-with-ddl';
import varcharLimit from './varchar-limit';
import volatileCheckConstraint from './volatile-check-constraint';
import wideIndex from './wide-index';
import wideLockWindow from './wide-lock-window';
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
  addExclusionConstraint,
  addForeignKeyValidates,
  addIdentityExisting,
  addPrimaryKey,
  addUniqueConstraint,
  alterCompositeType,
  alterConstraintDeferrable,
  alterConstraintEnforced,
  alterTableOwnerSet,
  analyzeAfterBackfill,
  attachPartitionBuildsIndex,
  attachPartitionDefaultScan,
  attachPartitionScan,
  autovacuumDisabled,
  backfillNotResumable,
  btreeOnDocument,
  changeCollation,
  changeColumnTypeBlocked,
  changeColumnTypeFkPartner,
  changeColumnTypeIndexRebuild,
  changeColumnTypeNarrowing,
  changeColumnTypeRecheck,
  changeColumnTypeRewrite,
  charType,
  cluster,
  columnOrder,
  combineAlterTable,
  concurrentBuildUnderStatementTimeout,
  concurrentIndexInvalidLeftover,
  concurrentlyInTransaction,
  constraintLeftNotValid,
  createDomainWithConstraint,
  createIndexBlocking,
  createMatviewWithData,
  createPartitionOf,
  createRule,
  createTableForeignKeyLock,
  createTrigger,
  creatingEnum,
  dataInSchemaMigration,
  ddlAndBackfillSameTransaction,
  ddlInDoBlock,
  defaultPartitionGrowth,
  deleteUnbatched,
  detachConcurrentlyUnsupported,
  detachPartitionBlocking,
  domainAddConstraint,
  dropCascade,
  dropColumn,
  dropColumnLosesIndex,
  dropColumnNotNullWriters,
  dropConstraint,
  dropConstraintBackingIndex,
  dropCreateTable,
  dropDatabase,
  dropEnumValue,
  dropExpression,
  dropForeignKeyLocksBoth,
  dropIndexBlocking,
  dropNotNull,
  dropPartition,
  dropPrimaryKeyReplicaIdentity,
  dropSchema,
  dropSequence,
  dropTable,
  dropTrigger,
  duplicateColumnAssignment,
  duplicateVersion,
  dynamicSqlInjection,
  enableDisableTrigger,
  enumValueOrdering,
  enumValueUsedSameTransaction,
  extensionWithoutVersion,
  fileNotRun,
  foreignKeyDeferrable,
  foreignKeyLocksBoth,
  foreignKeyMissingIndex,
  foreignKeyNondeterministicCollation,
  foreignKeyOnDeleteExplicit,
  foreignKeyPartitionedNotValid,
  foreignKeyTypeMismatch,
  grantWidening,
  identifierTooLong,
  insertWithoutColumns,
  irreversibleMigration,
  jsonColumn,
  lockOrder,
  lockTable,
  lockTimeoutAfterDdl,
  missingApplicationName,
  missingComment,
  missingIdleTimeout,
  missingLockTimeout,
  missingPrimaryKey,
  missingSetRole,
  missingStatementTimeout,
  mixedTransactional,
  modifiedAppliedMigration,
  multiDdlTransaction,
  multipleForeignKeys,
  newerSyntax,
  noForeignKeysPolicy,
  noPartitionPolicy,
  nonLinearHistory,
  notEnforcedConstraint,
  notRepeatable,
  notValidValidateSameTransaction,
  partitionKeyInPk,
  partitionedConstraintUsingIndex,
  partitionedDdlFanout,
  partitionedIndexConcurrently,
  preferNativeNotNullNotValid,
  privilegeInDdlMigration,
  redundantIndex,
  refreshMatviewBlocking,
  refreshMatviewConcurrentlyLock,
  reindexBlocking,
  renameColumn,
  renameEnumValue,
  renameIndexViaAlterTable,
  renameSchema,
  renameTable,
  replaceIndexOrder,
  replaceViewDropsColumn,
  replicaIdentity,
  rlsEnabledNoPolicy,
  rlsPolicyChange,
  savepointXid,
  securityDefinerSearchPath,
  sequenceNotReset,
  serialColumn,
  setAccessMethod,
  setDefaultExisting,
  setExpressionRewrite,
  setLocalOutsideTransaction,
  setLoggedUnlogged,
  setNotNull,
  setNotNullDropsProof,
  setSchema,
  setStorageCompression,
  setTablespace,
  smallIntegerKey,
  statementAfterAccessExclusive,
  superuserOperation,
  syntaxError,
  timeoutZeroOrTooLong,
  timestampTimestamptz,
  timestampWithoutTimeZone,
  transactionNesting,
  truncateCascade,
  truncateTable,
  unanalyzableStatement,
  uncommittedTransaction,
  uniqueIndexDuplicates,
  unnamedConstraint,
  unnamedIndex,
  unqualifiedName,
  untrackableDependencies,
  unusedSuppression,
  updateUnbatched,
  vacuumFull,
  validateCombinedWithDdl,
  varcharLimit,
  volatileCheckConstraint,
  wideIndex,
  wideLockWindow,
  willFail,
];
