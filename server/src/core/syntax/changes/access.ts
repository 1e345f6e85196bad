import type { QualifiedName } from '../expression';
import type { Base } from './base';
import type { ObjectWord } from './object-word';

/** GRANT and REVOKE of privileges on objects. Membership in roles is another statement. */
export interface Grant extends Base {
  readonly kind: 'Grant';
  readonly action: 'grant' | 'revoke';
  readonly objectType: ObjectWord;
  /** Relations that are named; none for `ALL TABLES IN SCHEMA s`. */
  readonly relations: readonly QualifiedName[];
  /** `GRANT SELECT (a, b)` */
  readonly columns: readonly string[];
  readonly allPrivileges: boolean;
  readonly toPublic: boolean;
}

/** CREATE, ALTER and DROP ROLE (USER, GROUP). */
export interface Role extends Base {
  readonly kind: 'Role';
  readonly action: 'create' | 'alter' | 'drop';
  readonly names: readonly string[];
  readonly ifExists: boolean;
  readonly superuser: boolean;
}

/** DROP OWNED BY and REASSIGN OWNED BY. */
export interface Owned extends Base {
  readonly kind: 'Owned';
  readonly action: 'drop' | 'reassign';
  readonly roles: readonly string[];
  readonly cascade: boolean;
}

interface Policy extends Base {
  readonly name: string;
  /** TO; none is PUBLIC. */
  readonly roles: readonly string[];
  readonly table: QualifiedName;
  readonly using: boolean;
  readonly withCheck: boolean;
  readonly hasSubquery: boolean;
  /** What its conditions name besides its table. */
  readonly reads: readonly QualifiedName[];
  /** Last parts of the columns they name; '*' for a star. */
  readonly columns: readonly string[];
  /** Functions they call, dotted. */
  readonly calls: readonly string[];
}

export interface CreatePolicy extends Policy {
  readonly kind: 'CreatePolicy';
  readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete';
}

export interface AlterPolicy extends Policy {
  readonly kind: 'AlterPolicy';
}

export type AccessChange = Grant | Role | Owned | CreatePolicy | AlterPolicy;
