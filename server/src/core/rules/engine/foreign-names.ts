import { RULES } from '../index';

/**
 * What other linters call the hazards, by row of the hazard catalogue (docs/rules.md): their
 * suppression comments and their configuration are honoured through it. One foreign name may stand
 * for several rows, and a rule decides the rows it names itself, so a new rule needs no entry. From
 * the tools' own documentation. `*` at the end of a name stands for any ending.
 */
const ROWS: Readonly<Record<string, string>> = {
  squawk: `adding-field-with-default:1,2,4,7 adding-required-field:8 adding-not-nullable-field:15 disallowed-unique-constraint:10,37
    adding-foreign-key-constraint:11,32 constraint-missing-not-valid:32,36,41 adding-serial-primary-key-field:10,38 ban-drop-not-null:18
    changing-column-type:19,20,21,22,24,25,26 ban-alter-domain-with-add-constraint:59 ban-create-domain-with-constraint:60
    require-concurrent-index-creation:61 require-concurrent-index-deletion:62 require-concurrent-reindex:63
    ban-concurrent-index-creation-in-transaction:64 renaming-column:80 renaming-table:81 ban-drop-column:85 ban-drop-table:88
    ban-drop-database:90 ban-truncate-cascade:93 prefer-repack:114,115 require-concurrent-partition-detach:132
    require-enum-value-ordering:144 require-lock-timeout:34,146 require-statement-timeout:147 require-timeout-settings:146,147
    transaction-nesting:153 ban-uncommitted-transaction:154 ban-duplicate-column-assignments:175 prefer-text-field:178 ban-char-field:179
    prefer-timestamp-tz:180 prefer-big-int:181 prefer-bigint-over-int:181 prefer-bigint-over-smallint:181 prefer-identity:182
    identifier-too-long:185 require-table-schema:186 prefer-robust-stmts:69,187 syntax-error:207`,
  eugene: `E1:11,12,32,36 E2:15 E3:13 E4:41,155,160 E5:19,25 E6:61 E7:10,37,38 E8:40 E9:124,146 E10:1,7 E11:4,6,7 W12:158 W13:145 W14:39
    E15:51`,
  pgls: `addingFieldWithDefault:1 addSerialColumn:4,6 addingRequiredField:8 disallowUniqueConstraint:10,37 addingForeignKeyConstraint:11,32
    preferJsonb:13 addingNotNullField:15 banDropNotNull:18 changingColumnType:19,20,21,22,24,25,26 constraintMissingNotValid:32,36
    addingPrimaryKeyConstraint:38 avoidAddingExclusionConstraint:40 requireSeparateConstraintValidation:41 unindexedForeignKeys:51
    requireConcurrentIndexCreation:61 requireConcurrentIndexDeletion:62 requireConcurrentReindex:63
    banConcurrentIndexCreationInTransaction:64 duplicateIndex:70 unusedIndex:71 renamingColumn:80 renamingTable:81 banDropColumn:85
    banDropTable:88 banDropSchema:89 banDropDatabase:90 banTruncate:92 banTruncateCascade:93 avoidCreateTrigger:99 banDropTrigger:100
    avoidEnableDisableTrigger:101 rlsEnabledNoPolicy:103 rlsPolicyAlwaysTrue:104 functionSearchPathMutable:105
    extensionVersionsOutdated:109 banVacuumFull:114 requireConcurrentRefreshMatview:116 concurrentRefreshMatviewLock:117 tableBloat:125
    avoidAttachingPartition:128 requireConcurrentDetachPartition:132 avoidAlterEnumAddValue:142 creatingEnum:145 lockTimeoutWarning:146
    requireStatementTimeout:147 requireIdleInTransactionTimeout:148 transactionNesting:153 runningStatementWhileHoldingAccessExclusive:155,160
    avoidWideLockWindow:156 multipleAlterTable:158 banUpdateWithoutWhere:165 banDeleteWithoutWhere:166 preferTextField:178 banCharField:179
    preferTimestamptz:180 preferBigInt:181 preferBigintOverInt:181 preferBigintOverSmallint:181 preferIdentity:182 noPrimaryKey:183
    preferRobustStmts:187 typecheck:208`,
  pgfence: `add-column-non-constant-default:1 add-column-default-pre-pg11:2 add-column-stored-generated:4 add-column-serial:6
    add-column-not-null-no-default:8 add-column-json:13 alter-column-set-not-null:15 drop-not-null:18 alter-column-type:19,20,21,22,24,25,26
    alter-column:27 add-constraint-fk-no-not-valid:11,32 add-constraint-check-no-not-valid:36 add-constraint-unique:37
    add-pk-without-using-index:38 add-pk-using-index:39 add-constraint-exclude:40 not-valid-validate-same-tx:41 drop-constraint:46
    wide-lock-window:50,156 fk-missing-index:51 ban-alter-domain-add-constraint:59 ban-create-domain-with-constraint:60
    create-index-not-concurrent:61 drop-index-not-concurrent:62 reindex-non-concurrent:63 concurrent-in-transaction:64,133 rename-column:80
    rename-table:81 rename-schema:82 drop-column:85 drop-table:88 drop-schema:89 drop-database:90 truncate:92 truncate-cascade:93
    create-trigger:99 drop-trigger:100 enable-disable-trigger:101 vacuum-full:114 refresh-matview-blocking:116
    refresh-matview-concurrent:117 set-logged-unlogged:119 attach-partition:128 detach-partition:132 alter-enum-add-value:142
    alter-enum-no-ordering:144 missing-lock-timeout:146 missing-statement-timeout:147 missing-idle-timeout:148 missing-application-name:149
    lock-timeout-after-dangerous-statement:150 lock-timeout-zero:151 lock-timeout-too-long:151 statement-timeout-too-long:151
    unclosed-transaction:154 statement-after-access-exclusive:155,160 update-in-migration:165 delete-without-where:166 prefer-text-field:178
    ban-char-field:179 prefer-timestamptz:180 prefer-bigint-over-int:181 prefer-identity:182 prefer-robust-*:187`,
  migrationpilot: `MP001:61 MP002:15 MP003:1,2,3 MP004:146 MP005:32 MP006:114 MP007:19,20,21,22,25 MP008:41,156,157 MP009:62 MP010:80 MP011:165
    MP012:142 MP013:192 MP014:191 MP015:6 MP016:51 MP017:85 MP018:15 MP019:193 MP020:147 MP021:63 MP022:91 MP023:187 MP024:94 MP025:64,133,161
    MP026:88 MP027:37 MP028:81 MP029:18 MP030:36 MP031:40 MP032:115 MP033:116 MP034:90 MP035:89 MP036:93 MP037:178 MP038:181 MP039:182
    MP040:180 MP041:179 MP042:69 MP043:59,60 MP044:24 MP045:183 MP046:132 MP047:119 MP048:27 MP049:135 MP050:78 MP051:78 MP052:23,86,98,112
    MP053:154 MP054:143 MP055:48,123 MP056:78 MP057:103 MP058:158 MP059:171 MP060:83 MP061:184 MP062:4 MP063:162 MP064:101 MP065:124 MP066:122
    MP067:166 MP068:181 MP069:33,34 MP070:65 MP071:80 MP072:129 MP073:108 MP074:54 MP075:170 MP076:163 MP077:31 MP078:109 MP079:104
    MP080:160,167 MP081:17 MP082:43 MP083:55 MP084:8 MP085:106 MP086:53 MP087:58 MP088:169 MP089:26 MP090:99 MP091:107 MP092:66,67
    MP093:131,138 MP094:128 MP095:120 MP096:118 MP097:49 MP098:84 MP099:105 MP100:70 MP101:74 MP102:195 MP103:196 MP104:197 MP105:198 MP106:198
    MP107:198 MP108:139 MP109:78 MP110:67,137 MP111:198 MP112:197`,
  atlas: `PG101:61 PG102:49,62 PG103:64 PG104:38 PG105:37 PG108:66,67 PG109:40 PG110:184 PG301:19,20,25,26 PG302:1 PG303:15 PG304:39 PG305:36
    PG306:32 PG307:119 PG308:99 PG309:4 PG310:7 PG311:121 PG312:38 PG314:123 PG320:122 MF101:68 MF102:68 MF103:8 MF104:15 CD101:46 CD102:46
    CD103:46,48 BC101:81 BC102:80 DS101:89 DS102:88 DS103:85,91 NM101:188 NM102:188 NM103:188 NM104:188 NM105:188 NM106:188 SA101:111 TX101:64,161
    TX201:153 destructive:85,88,89,91 data_depend:8,15,68 incompatible:80,81 concurrent_index:61,62,64 nestedtx:153 naming:188 non_linear:199`,
  'diesel-guard': `AddColumnCheck:1,2 GeneratedColumnCheck:4 AddSerialColumnCheck:6 AddIdentityColumnCheck:7 AddJsonColumnCheck:13 AddNotNullCheck:15
    DropNotNullCheck:18 AlterColumnTypeCheck:19,20,21,22,24,25,26 AddForeignKeyCheck:32 AddCheckConstraintCheck:36 AddUniqueConstraintCheck:37
    AddPrimaryKeyCheck:38 AddExcludeConstraintCheck:40 DropPrimaryKeyCheck:48 UnnamedConstraintCheck:57 AddDomainCheckConstraintCheck:59
    AddIndexCheck:61,64 DropIndexCheck:62 ReindexCheck:63 WideIndexCheck:72 RenameColumnCheck:80 RenameTableCheck:81 RenameSchemaCheck:82
    DropColumnCheck:85 DropTableCheck:88 DropDatabaseCheck:90 TruncateTableCheck:92 CreateExtensionCheck:108 RefreshMatviewCheck:116
    MutationWithoutWhereCheck:165,166 CharTypeCheck:179 TimestampTypeCheck:180 ShortIntegerPrimaryKeyCheck:181 CreateTableSerialCheck:182
    CreateTableWithoutPkCheck:183 Idempotency*:187`,
  sqlfluff: 'PG01:32,61,62,63,116 PG02:32',
};

/** postgres-language-server names groups of rules too: `lint`, `lint/safety`. */
const GROUPS: Readonly<Record<string, readonly string[]>> = { pgls: ['lint', 'lint/safety'] };

const NONE: readonly string[] = [];
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();
const known = new Map<string, readonly string[]>();

/**
 * Our rules that a name of another tool stands for; none when it is not known, so that a typo never
 * silences more than was meant. postgres-language-server writes `lint/safety/addSerialColumn`: the
 * last part counts.
 */
export function mapForeign(tool: string, name: string): readonly string[] {
  const key = `${tool} ${name}`;
  let ids = known.get(key);
  if (ids === undefined) {
    const rows = rowsOf(tool, name);
    if (rows.length === 0) return NONE;
    ids = RULES.filter(({ catalogue }) => catalogue.some((row) => rows.includes(row))).map(({ id }) => id);
    known.set(key, ids);
  }
  return ids;
}

/** Every foreign name of a rule with its tool, for the rules' pages. */
export function foreignNamesOf({ catalogue }: { readonly catalogue: readonly number[] }): readonly ForeignName[] {
  return Object.keys(ROWS).flatMap((tool) =>
    [...tableOf(tool)].filter(([, rows]) => rows.some((row) => catalogue.includes(row))).map(([name]) => ({ tool, name })),
  );
}

interface ForeignName {
  readonly tool: string;
  readonly name: string;
}

function rowsOf(tool: string, name: string): readonly number[] {
  const table = tableOf(tool);
  if (GROUPS[tool]?.includes(name)) return [...table.values()].flat();
  const last = name.slice(name.lastIndexOf('/') + 1);
  const exact = table.get(last);
  if (exact) return exact;
  const open = [...table].find(
    ([pattern]) => pattern.endsWith('*') && last.startsWith(pattern.slice(0, -1)) && last.length >= pattern.length,
  );
  return open?.[1] ?? [];
}

function tableOf(tool: string): ReadonlyMap<string, readonly number[]> {
  let table = tables.get(tool);
  if (!table) {
    const entries = Object.hasOwn(ROWS, tool) ? (ROWS[tool] ?? '').split(/\s+/) : [];
    table = new Map(entries.map((entry) => [entry.replace(/:.*/, ''), entry.replace(/.*:/, '').split(',').map(Number)]));
    tables.set(tool, table);
  }
  return table;
}
