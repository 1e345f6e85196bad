/**
 * What other linters call the hazards we report, so that their suppression comments are honoured here.
 * From the tools' own documentation; one foreign name may cover several of our rules.
 */
const NAMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  squawk: {
    'adding-field-with-default': ['add-column-volatile-default', 'add-column-generated-stored', 'add-column-identity'],
    'adding-required-field': ['add-column-required'],
    'adding-not-nullable-field': ['set-not-null'],
    'disallowed-unique-constraint': ['add-column-inline-unique', 'add-unique-constraint'],
    'adding-foreign-key-constraint': ['add-column-inline-references', 'add-foreign-key-validates'],
    'constraint-missing-not-valid': ['add-foreign-key-validates', 'add-check-validates', 'not-valid-validate-same-transaction'],
    'adding-serial-primary-key-field': ['add-primary-key'],
    'changing-column-type': ['change-column-type-rewrite'],
    'require-concurrent-index-creation': ['create-index-blocking'],
    'require-concurrent-index-deletion': ['drop-index-blocking'],
    'ban-concurrent-index-creation-in-transaction': ['concurrently-in-transaction'],
    'ban-drop-column': ['drop-column'],
    'ban-drop-table': ['drop-table'],
    'require-lock-timeout': ['missing-lock-timeout'],
    'require-timeout-settings': ['missing-lock-timeout'],
    'syntax-error': ['syntax-error'],
  },
  eugene: {
    E1: ['add-column-inline-references', 'add-column-inline-check', 'add-foreign-key-validates', 'add-check-validates'],
    E2: ['set-not-null'],
    E3: ['add-column-json'],
    E4: ['statement-after-access-exclusive', 'ddl-and-backfill-same-transaction', 'not-valid-validate-same-transaction'],
    E5: ['change-column-type-rewrite'],
    E6: ['create-index-blocking'],
    E7: ['add-column-inline-unique', 'add-unique-constraint', 'add-primary-key'],
    E9: ['missing-lock-timeout'],
    E10: ['add-column-volatile-default', 'add-column-identity'],
    E11: ['add-column-generated-stored', 'add-column-serial', 'add-column-identity'],
  },
  pgls: {
    addingFieldWithDefault: ['add-column-volatile-default'],
    addSerialColumn: ['add-column-serial', 'add-column-generated-stored'],
    addingRequiredField: ['add-column-required'],
    addingNotNullField: ['set-not-null'],
    disallowUniqueConstraint: ['add-column-inline-unique', 'add-unique-constraint'],
    addingForeignKeyConstraint: ['add-column-inline-references', 'add-foreign-key-validates'],
    constraintMissingNotValid: ['add-check-validates', 'add-foreign-key-validates'],
    requireSeparateConstraintValidation: ['not-valid-validate-same-transaction'],
    addingPrimaryKeyConstraint: ['add-primary-key'],
    changingColumnType: ['change-column-type-rewrite'],
    preferJsonb: ['add-column-json'],
    requireConcurrentIndexCreation: ['create-index-blocking'],
    requireConcurrentIndexDeletion: ['drop-index-blocking'],
    banConcurrentIndexCreationInTransaction: ['concurrently-in-transaction'],
    banDropColumn: ['drop-column'],
    banDropTable: ['drop-table'],
    lockTimeoutWarning: ['missing-lock-timeout'],
    runningStatementWhileHoldingAccessExclusive: ['statement-after-access-exclusive', 'ddl-and-backfill-same-transaction'],
    banUpdateWithoutWhere: ['update-unbatched'],
    banDeleteWithoutWhere: ['delete-unbatched'],
  },
  pgfence: {
    'add-column-non-constant-default': ['add-column-volatile-default'],
    'add-column-stored-generated': ['add-column-generated-stored'],
    'add-column-serial': ['add-column-serial'],
    'add-column-not-null-no-default': ['add-column-required'],
    'add-column-json': ['add-column-json'],
    'alter-column-set-not-null': ['set-not-null'],
    'alter-column-type': ['change-column-type-rewrite'],
    'add-constraint-fk-no-not-valid': ['add-foreign-key-validates', 'add-column-inline-references'],
    'add-constraint-check-no-not-valid': ['add-check-validates'],
    'add-constraint-unique': ['add-unique-constraint'],
    'add-pk-without-using-index': ['add-primary-key'],
    'not-valid-validate-same-tx': ['not-valid-validate-same-transaction'],
    'create-index-not-concurrent': ['create-index-blocking'],
    'drop-index-not-concurrent': ['drop-index-blocking'],
    'concurrent-in-transaction': ['concurrently-in-transaction'],
    'drop-column': ['drop-column'],
    'drop-table': ['drop-table'],
    'missing-lock-timeout': ['missing-lock-timeout'],
    'statement-after-access-exclusive': ['statement-after-access-exclusive', 'ddl-and-backfill-same-transaction'],
    'update-in-migration': ['update-unbatched'],
    'delete-without-where': ['delete-unbatched'],
  },
  migrationpilot: {
    MP001: ['create-index-blocking'],
    MP002: ['set-not-null'],
    MP003: ['add-column-volatile-default', 'add-column-stable-default-frozen'],
    MP004: ['missing-lock-timeout'],
    MP005: ['add-foreign-key-validates'],
    MP007: ['change-column-type-rewrite'],
    MP008: ['not-valid-validate-same-transaction'],
    MP009: ['drop-index-blocking'],
    MP011: ['update-unbatched'],
    MP015: ['add-column-serial'],
    MP017: ['drop-column'],
    MP018: ['set-not-null'],
    MP025: ['concurrently-in-transaction'],
    MP026: ['drop-table'],
    MP027: ['add-unique-constraint'],
    MP030: ['add-check-validates'],
    MP062: ['add-column-generated-stored'],
    MP067: ['delete-unbatched'],
    MP080: ['ddl-and-backfill-same-transaction'],
    MP081: ['prefer-native-not-null-not-valid'],
    MP084: ['add-column-required'],
  },
  atlas: {
    PG101: ['create-index-blocking'],
    PG102: ['drop-index-blocking'],
    PG103: ['concurrently-in-transaction'],
    PG104: ['add-primary-key'],
    PG105: ['add-unique-constraint'],
    PG301: ['change-column-type-rewrite'],
    PG302: ['add-column-volatile-default'],
    PG303: ['set-not-null'],
    PG305: ['add-check-validates'],
    PG306: ['add-foreign-key-validates'],
    PG309: ['add-column-generated-stored'],
    PG310: ['add-column-identity'],
    PG312: ['add-primary-key'],
    DS102: ['drop-table'],
    DS103: ['drop-column'],
    MF103: ['add-column-required'],
    MF104: ['set-not-null'],
    TX101: ['concurrently-in-transaction'],
  },
  'diesel-guard': {
    AddColumnCheck: ['add-column-volatile-default'],
    GeneratedColumnCheck: ['add-column-generated-stored'],
    AddSerialColumnCheck: ['add-column-serial'],
    AddIdentityColumnCheck: ['add-column-identity'],
    AddJsonColumnCheck: ['add-column-json'],
    AddNotNullCheck: ['set-not-null'],
    AlterColumnTypeCheck: ['change-column-type-rewrite'],
    AddForeignKeyCheck: ['add-foreign-key-validates'],
    AddCheckConstraintCheck: ['add-check-validates'],
    AddUniqueConstraintCheck: ['add-unique-constraint'],
    AddPrimaryKeyCheck: ['add-primary-key'],
    AddIndexCheck: ['create-index-blocking', 'concurrently-in-transaction'],
    DropIndexCheck: ['drop-index-blocking'],
    DropColumnCheck: ['drop-column'],
    DropTableCheck: ['drop-table'],
    MutationWithoutWhereCheck: ['update-unbatched', 'delete-unbatched'],
  },
};

const NONE: readonly string[] = [];

/**
 * Our rules that a name of another tool stands for; none when it is not known, so that a typo never silences more than was meant.
 * postgres-language-server writes `lint/safety/addSerialColumn`: the last part counts.
 */
export function mapForeign(tool: string, name: string): readonly string[] {
  const names = Object.hasOwn(NAMES, tool) ? NAMES[tool] : undefined;
  const key = name.slice(name.lastIndexOf('/') + 1);
  return (names && Object.hasOwn(names, key) ? names[key] : undefined) ?? NONE;
}

/** Every foreign name with its tool, for the rules' pages. */
export function foreignNamesOf(ruleId: string): readonly { readonly tool: string; readonly name: string }[] {
  return Object.entries(NAMES).flatMap(([tool, names]) =>
    Object.entries(names)
      .filter(([, ids]) => ids.includes(ruleId))
      .map(([name]) => ({ tool, name })),
  );
}
