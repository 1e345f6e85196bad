import { KEYS, keyOf, type Named } from '../../schema/catalog';
import type { FunctionOverload, Index, Relation, Table, TypeRef } from '../../schema/objects';
import type { Expression, TypeName } from '../../syntax/expression';
import { replaceIn, walk } from '../../syntax/walk';
import { callsFunction, callsNamed, callsSequence } from '../drops/used-by';
import { markTypes, routineKey } from '../routines/signature';
import type { StatementRun } from '../statement-run';

// PostgreSQL stores what an expression, a view or a function names by its OID, so that they follow
// when it gets another name. We keep names: here they are put in their new form.

/**
 * Everything that names a type, told of its new name. Asked while the type still has the old one.
 */
export function followType(before: Named, after: Named, run: StatementRun): void {
  const isIt = nameOf(before, run);
  const ref = (type: TypeRef): TypeRef => (keyOf(type) === keyOf(before) ? { ...type, schema: after.schema, name: after.name } : type);
  const written = <T extends Pick<TypeName, 'schema' | 'name'>>(type: T): T =>
    isIt(type) ? { ...type, schema: after.schema, name: after.name } : type;
  const rewrite = rewriting(
    (e) => e.kind === 'cast' && isIt(e.type),
    (e) => (e.kind === 'cast' ? { ...e, type: written(e.type) } : e),
  );
  for (const relation of run.relations()) {
    const next = withTypes(relation, ref, written, rewrite);
    if (next !== relation) run.put(next);
  }
  for (const [key, value] of run.draft.entries(KEYS.type(''))) {
    if (value.kind === 'domain') {
      const checks = value.checks.map((check) => ({ ...check, expression: rewrite(check.expression) }));
      run.set(key, { ...value, base: ref(value.base), checks, default: value.default && rewrite(value.default) });
    }
    if (value.kind === 'range' && value.subtype) run.set(key, { ...value, subtype: ref(value.subtype) });
  }
  routineTypes(before, after, run);
}

function withTypes(
  relation: Relation,
  ref: (type: TypeRef) => TypeRef,
  written: <T extends Pick<TypeName, 'schema' | 'name'>>(type: T) => T,
  rewrite: (e: Expression) => Expression,
): Relation {
  switch (relation.kind) {
    case 'table':
      if (relation.columns.every((c) => ref(c.type) === c.type)) return withExpressions(relation, rewrite);
      return withExpressions({ ...relation, columns: relation.columns.map((c) => ({ ...c, type: ref(c.type) })) }, rewrite);
    case 'index':
      return indexWith(relation, rewrite);
    case 'view':
    case 'matview':
      return {
        ...relation,
        columnTypes: relation.columnTypes?.map((type) => type && ref(type)),
        types: relation.types?.map(written),
      };
    case 'composite':
      return { ...relation, attributes: relation.attributes.map((a) => ({ ...a, type: written(a.type) })) };
    case 'sequence':
      return relation;
  }
}

/** Arguments and results of routines that are of a type, or of the row type of a relation. */
export function routineTypes(before: Named, after: Named, run: StatementRun): void {
  const isIt = nameOf(before, run);
  const written = (type: TypeName): TypeName => (isIt(type) ? { ...type, schema: after.schema, name: after.name } : type);
  for (const functions of run.catalog.allFunctions()) {
    const uses = (o: FunctionOverload) => [...o.arguments, o.returns].some((type) => type !== undefined && isIt(type));
    if (!functions.overloads.some(uses)) continue;
    const overloads = functions.overloads.map((o) =>
      uses(o) ? { ...o, arguments: o.arguments.map(written), returns: o.returns && written(o.returns) } : o,
    );
    run.set(KEYS.functions(keyOf(functions)), { ...functions, overloads });
    for (const overload of overloads) markTypes(overload, run);
    functions.overloads.forEach((old, i) => {
      const now = overloads[i];
      if (now) followRoutine(now, routineKey(functions, old), routineKey(functions, now), run);
    });
  }
}

/** What the body of a routine names knows it by its key. */
export function followRoutine(overload: FunctionOverload, before: string, after: string, run: StatementRun): void {
  if (before === after) return;
  for (const key of overload.dependsOn ?? []) {
    const relation = run.catalog.relation(key);
    if (!relation || !('dependents' in relation)) continue;
    const dependents = relation.dependents.map((d) => (d.kind === 'function' && d.name === before ? { ...d, name: after } : d));
    run.put({ ...relation, dependents });
  }
}

/** The one routine of a name got another: what calls it follows. */
export function followCalls(before: Named, after: Named, run: StatementRun): void {
  const calls = callsFunction(before.schema, before.name);
  const named = callsNamed(before.schema, before.name);
  const dotted = (call: string) => (named(call) ? keyOf(after) : call);
  const rewrite = rewriting(calls, (e) => (e.kind === 'call' ? { ...e, name: [after.schema, after.name] } : e));
  for (const relation of run.relations()) {
    if (relation.kind === 'table') {
      const next = withExpressions(relation, rewrite);
      const triggers = next.triggers.map((t) => (t.function === before.name ? { ...t, function: after.name } : t));
      const dependents = next.dependents.map((d) => (d.calls?.some(named) ? { ...d, calls: d.calls.map(dotted) } : d));
      const changed = [...triggers, ...dependents].some((part, i) => part !== [...next.triggers, ...next.dependents][i]);
      if (changed || next !== relation) run.put({ ...next, triggers, dependents });
    }
    if (relation.kind === 'index') {
      const next = indexWith(relation, rewrite);
      if (next !== relation) run.put(next);
    }
    if ((relation.kind === 'view' || relation.kind === 'matview') && relation.calls?.some(named))
      run.put({ ...relation, calls: relation.calls.map(dotted) });
  }
}

/** A default that draws from a sequence holds it by OID: its text follows. */
export function followSequence(table: Table, before: string, after: Named, run: StatementRun): void {
  const literal: Expression = { kind: 'constant', type: 'unknown', value: `${quoted(after.schema)}.${quoted(after.name)}`, span: NOWHERE };
  const rewrite = rewriting(
    (e) => callsSequence(e, before, run),
    (e) => (e.kind === 'call' ? { ...e, args: [literal] } : e),
  );
  const next = withExpressions(run.table(keyOf(table)) ?? table, rewrite);
  if (next !== table) run.put(next);
}

const NOWHERE = { start: 0, end: 0 };

function quoted(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) ? name : `"${name}"`;
}

/** Says yes to a written name that means the type: what cannot be found is taken to be it. */
function nameOf(type: Named, run: StatementRun): (written: Pick<TypeName, 'schema' | 'name'>) => boolean {
  const found = run.catalog.findType({ name: type.name }) ?? run.catalog.find({ name: type.name });
  const unqualified = found === undefined || keyOf(found) === keyOf(type);
  return (written) => written.name === type.name && (written.schema === undefined ? unqualified : written.schema === type.schema);
}

/**
 * An expression with some parts replaced, or the very expression where there is nothing to replace.
 */
function rewriting(isIt: (e: Expression) => boolean, put: (e: Expression) => Expression): (e: Expression) => Expression {
  const rewrite = (expression: Expression): Expression => {
    let found = false;
    walk(expression, (e) => {
      found ||= isIt(e);
    });
    if (!found) return expression;
    return replaceIn(expression, (e) => {
      if (!isIt(e)) return undefined;
      const next = put(e);
      return next.kind === 'cast' ? { ...next, arg: rewrite(next.arg) } : next;
    });
  };
  return rewrite;
}

/** The table with its expressions rewritten; the very table where none changes. */
function withExpressions(table: Table, rewrite: (e: Expression) => Expression): Table {
  const columns = table.columns.map((c) => {
    const value = c.default && rewrite(c.default);
    const expression = c.generated && rewrite(c.generated.expression);
    if (value === c.default && expression === c.generated?.expression) return c;
    return { ...c, default: value, ...(c.generated && expression && { generated: { ...c.generated, expression } }) };
  });
  const constraints = table.constraints.map((c) => {
    const expression = c.expression && rewrite(c.expression);
    return expression === c.expression ? c : { ...c, expression };
  });
  const isSame = columns.every((c, i) => c === table.columns[i]) && constraints.every((c, i) => c === table.constraints[i]);
  return isSame ? table : { ...table, columns, constraints };
}

function indexWith(index: Index, rewrite: (e: Expression) => Expression): Index {
  const columns = index.columns.map((c) => {
    const expression = c.expression && rewrite(c.expression);
    return expression === c.expression ? c : { ...c, expression };
  });
  const where = index.where && rewrite(index.where);
  return where === index.where && columns.every((c, i) => c === index.columns[i]) ? index : { ...index, columns, where };
}
