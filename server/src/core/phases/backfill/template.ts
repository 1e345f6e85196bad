/**
 * The text of a .sql file with its holes (`{{name}}`) filled. A name that has no value is an error
 * of ours, never the user's.
 */
export function fillHoles(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for the hole ${name}`);
    return value;
  });
}

/** The parts of a .sql file, each under a line `--@ name`. */
export function sectionsOf<Name extends string>(file: string, names: readonly Name[]): Readonly<Record<Name, string>> {
  const parts = file.split(/^--@ (\w+)\n/m);
  const found = names.map((name): [Name, string] => {
    const at = parts.indexOf(name);
    if (at < 0) throw new Error(`no section ${name}`);
    return [name, (parts[at + 1] ?? '').replace(/\n$/, '')];
  });
  return Object.fromEntries(found) as Record<Name, string>;
}
