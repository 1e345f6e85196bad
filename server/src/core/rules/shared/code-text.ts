/** PL/pgSQL without comments; `strings` says whether what stands in quotes stays. Lengths are kept, so positions still fit. */
export function codeOf(body: string, strings: 'keep' | 'blank'): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return body.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (part) =>
    part.startsWith("'") && strings === 'keep' ? part : blank(part),
  );
}
