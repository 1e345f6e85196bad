import type { ObjectType } from '@pgsql/types';
import type { ObjectWord, PartWord, RelationWord } from '../change';

const OBJECT_WORDS: Readonly<Record<ObjectType, ObjectWord>> = {
  OBJECT_ACCESS_METHOD: 'access method',
  OBJECT_AGGREGATE: 'aggregate',
  OBJECT_AMOP: 'operator family',
  OBJECT_AMPROC: 'operator family',
  OBJECT_ATTRIBUTE: 'attribute',
  OBJECT_CAST: 'cast',
  OBJECT_COLLATION: 'collation',
  OBJECT_COLUMN: 'column',
  OBJECT_CONVERSION: 'conversion',
  OBJECT_DATABASE: 'database',
  OBJECT_DEFACL: 'default',
  OBJECT_DEFAULT: 'default',
  OBJECT_DOMAIN: 'domain',
  OBJECT_DOMCONSTRAINT: 'domain constraint',
  OBJECT_EVENT_TRIGGER: 'event trigger',
  OBJECT_EXTENSION: 'extension',
  OBJECT_FDW: 'foreign data wrapper',
  OBJECT_FOREIGN_SERVER: 'server',
  OBJECT_FOREIGN_TABLE: 'foreign table',
  OBJECT_FUNCTION: 'function',
  OBJECT_INDEX: 'index',
  OBJECT_LANGUAGE: 'language',
  OBJECT_LARGEOBJECT: 'large object',
  OBJECT_MATVIEW: 'matview',
  OBJECT_OPCLASS: 'operator class',
  OBJECT_OPERATOR: 'operator',
  OBJECT_OPFAMILY: 'operator family',
  OBJECT_PARAMETER_ACL: 'parameter',
  OBJECT_POLICY: 'policy',
  OBJECT_PROCEDURE: 'procedure',
  OBJECT_PUBLICATION: 'publication',
  OBJECT_PUBLICATION_NAMESPACE: 'publication',
  OBJECT_PUBLICATION_REL: 'publication',
  OBJECT_ROLE: 'role',
  OBJECT_ROUTINE: 'routine',
  OBJECT_RULE: 'rule',
  OBJECT_SCHEMA: 'schema',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_STATISTIC_EXT: 'statistics',
  OBJECT_SUBSCRIPTION: 'subscription',
  OBJECT_TABCONSTRAINT: 'constraint',
  OBJECT_TABLE: 'table',
  OBJECT_TABLESPACE: 'tablespace',
  OBJECT_TRANSFORM: 'transform',
  OBJECT_TRIGGER: 'trigger',
  OBJECT_TSCONFIGURATION: 'text search configuration',
  OBJECT_TSDICTIONARY: 'text search dictionary',
  OBJECT_TSPARSER: 'text search parser',
  OBJECT_TSTEMPLATE: 'text search template',
  OBJECT_TYPE: 'type',
  OBJECT_USER_MAPPING: 'user mapping',
  OBJECT_VIEW: 'view',
};

/** libpg_query leaves TABLE out where it is the field's first value. */
export function objectWord(type: ObjectType | undefined): ObjectWord {
  return OBJECT_WORDS[type ?? 'OBJECT_TABLE'];
}

/** How many words it has in SQL: 'matview' is MATERIALIZED VIEW. */
export function wordCount(word: ObjectWord): number {
  return word === 'matview' ? 2 : word.split(' ').length;
}

const RELATION_WORDS: ReadonlySet<string> = new Set<RelationWord>(['table', 'index', 'view', 'matview', 'sequence', 'foreign table']);
const PART_WORDS: ReadonlySet<string> = new Set<PartWord>(['column', 'constraint', 'trigger', 'rule', 'policy']);

/** A relation that is no type at the same time. */
export function isRelationWord(word: ObjectWord): word is Exclude<RelationWord, 'type'> {
  return RELATION_WORDS.has(word);
}

export function isPartWord(word: ObjectWord): word is Exclude<PartWord, 'attribute'> {
  return PART_WORDS.has(word);
}
