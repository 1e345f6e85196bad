import type { Relation } from './relations';
import type { Dated, FunctionOverload, FunctionSet, TypeObject } from './types-and-routines';

export type * from './relations';
export type * from './types-and-routines';

/**
 * What the replayed migrations say is in the database. Every object is an immutable value: a change
 * makes a new one. Links are stored at both ends (a foreign key in its table and in the table it
 * references), so that a statement reads only what it touches.
 */
export type DatabaseObject =
  | Relation
  | TypeObject
  | FunctionSet
  | SchemaObject
  | ExtensionObject
  | CollationObject
  | PublicationObject
  | OwnMeaning
  | SignatureType
  | CastObject
  | EventTrigger;

interface SchemaObject extends Dated {
  readonly kind: 'schema';
  readonly name: string;
}

export interface ExtensionObject extends Dated {
  readonly kind: 'extension';
  readonly name: string;
  readonly schema: string;
}

export interface PublicationObject extends Dated {
  readonly kind: 'publication';
  readonly name: string;
  /** FOR ALL TABLES. */
  readonly all: boolean;
  /** It publishes UPDATE or DELETE, which need to name rows. */
  readonly changes: boolean;
}

/**
 * CREATE COLLATION; a nondeterministic one calls strings equal that differ byte by byte (12 and
 * later).
 */
interface CollationObject extends Dated {
  readonly kind: 'collation';
  readonly schema: string;
  readonly name: string;
  readonly deterministic: boolean;
}

/**
 * A routine takes or gives a type of this name, in any schema. The mark stays when the routine
 * goes.
 */
interface SignatureType extends Dated {
  readonly kind: 'signature-type';
  readonly name: string;
}

/**
 * CREATE OPERATOR or any CREATE CAST: what an operator takes is no longer a matter of what
 * PostgreSQL brings.
 */
interface OwnMeaning extends Dated {
  readonly kind: 'operator' | 'casts';
  readonly name: string;
}

/** CREATE CAST: between which types, and who may use it unasked. */
export interface CastObject extends Dated {
  readonly kind: 'cast';
  readonly context: 'implicit' | 'assignment' | 'explicit';
  readonly method: 'binary' | 'function' | 'inout';
  /** Of its function, where that is known. */
  readonly volatility?: FunctionOverload['volatility'];
}

export interface EventTrigger extends Dated {
  readonly kind: 'event-trigger';
  readonly name: string;
  /** Key of the function it calls. */
  readonly function: string;
}
