/** One entry of the article's ledger, as the stream sends it. */
export interface ArticleEvent {
  sequence: number;
  claimId: string | null;
  action: string;
  actorId: string | null;
}

/** Reads one message of the stream. Null if it is not one of our events. */
export function parseArticleEvent(data: string): ArticleEvent | null {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return null;
  }
  if (!(value instanceof Object)) return null;
  const { sequence, claimId = null, action = '', actorId = null } = value as Record<string, unknown>;
  if (typeof sequence !== 'number' || typeof action !== 'string') return null;
  return { sequence, action, claimId: textOrNull(claimId), actorId: textOrNull(actorId) };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
