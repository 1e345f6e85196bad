/** PL/pgSQL with comments blanked, and strings too if asked for. Positions stay the same. */
export function codeOf(body: string, strings: 'keep' | 'blank'): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return body.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (part) =>
    part.startsWith("'") && strings === 'keep' ? part : blank(part),
  );
}
