import 'server-only';

/** The pattern of `ILIKE` that finds words anywhere; signs that mean something to it stand for themselves. */
export function likePattern(words: string): string {
  return `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`;
}
