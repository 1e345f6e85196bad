/** Files that belong to a migration by their names: `V1__x.sql.conf` (Flyway) to `V1__x.sql`. */
export function sidecarNames(name: string, siblings: readonly string[]): readonly string[] {
  return siblings.filter((sibling) => sibling.length > name.length && sibling.startsWith(`${name}.`) && !sibling.endsWith('.sql'));
}
