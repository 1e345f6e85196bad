/**
 * A file of SQL as text: esbuild's `text` loader in scripts/build.mjs, a plugin in
 * vitest.config.mjs.
 */
declare module '*.sql' {
  const text: string;
  export default text;
}
