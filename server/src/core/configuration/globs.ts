/**
 * Compiles a VS Code glob (`**`, `*`, `?`, `{a,b}`, `[a-z]`) to a regular expression over paths
 * with forward slashes. A glob that cannot be understood matches nothing.
 */
export function globToRegExp(glob: string): RegExp {
  let source = '';
  let depth = 0;
  for (let i = 0; i < glob.length; i++) {
    const c = glob.charAt(i);
    if (c === '*') {
      if (glob.charAt(i + 1) !== '*') {
        source += '[^/]*';
        continue;
      }
      i++;
      // `**/` also stands for no folder at all.
      if (glob.charAt(i + 1) === '/') {
        source += '(?:[^/]+/)*';
        i++;
      } else source += '.*';
    } else if (c === '?') source += '[^/]';
    else if (c === '{') {
      source += '(?:';
      depth++;
    } else if (c === '}' && depth > 0) {
      source += ')';
      depth--;
    } else if (c === ',' && depth > 0) source += '|';
    else if (c === '[' && glob.indexOf(']', i) > i) {
      const end = glob.indexOf(']', i);
      source += `[${glob
        .slice(i + 1, end)
        .replace(/^!/, '^')
        .replace(/\\/g, '\\\\')}]`;
      i = end;
    } else source += c.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
  }
  try {
    return new RegExp(`^${source}${')'.repeat(depth)}$`);
  } catch {
    return /$^/;
  }
}

/** Whether a path matches one of the globs, either inside its folder or as a whole. */
export function matchesAny(path: string, globs: readonly RegExp[]): boolean {
  const plain = path.replace(/^\/+/, '');
  return globs.some((glob) => glob.test(plain));
}
