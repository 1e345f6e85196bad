/**
 * What ALTER TABLE and its variants call the relation: ALTER TABLE, INDEX, VIEW, MATERIALIZED VIEW,
 * ...
 */
export type RelationWord = 'table' | 'index' | 'view' | 'matview' | 'sequence' | 'foreign table' | 'type';

/** Things that hang on one relation and are named together with it: `x ON t`, `t.x`. */
export type PartWord = 'attribute' | 'column' | 'constraint' | 'policy' | 'rule' | 'trigger';

/**
 * What a statement says that an object is: SQL's own words in lower case, but 'matview' for
 * MATERIALIZED VIEW.
 */
export type ObjectWord =
  | RelationWord
  | PartWord
  | 'access method'
  | 'aggregate'
  | 'cast'
  | 'collation'
  | 'conversion'
  | 'database'
  | 'default'
  | 'domain'
  | 'domain constraint'
  | 'event trigger'
  | 'extension'
  | 'foreign data wrapper'
  | 'function'
  | 'language'
  | 'large object'
  | 'operator'
  | 'operator class'
  | 'operator family'
  | 'parameter'
  | 'procedure'
  | 'publication'
  | 'role'
  | 'routine'
  | 'schema'
  | 'server'
  | 'statistics'
  | 'subscription'
  | 'tablespace'
  | 'text search configuration'
  | 'text search dictionary'
  | 'text search parser'
  | 'text search template'
  | 'transform'
  | 'user mapping';
