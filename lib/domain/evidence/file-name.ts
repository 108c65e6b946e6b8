const longestName = 150;

/**
 * A safe name for a file: no folders, no control characters, no signs that turn the direction of writing, no signs that
 * a file system refuses. At most 150 characters, with its ending kept. Null when nothing is left of it.
 */
export function safeFileName(name: string): string | null {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = /\.[a-z0-9]{1,8}$/i.exec(clean)?.[0] ?? '';
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, longestName - ending.length);
  return stem.join('') + ending || null;
}
