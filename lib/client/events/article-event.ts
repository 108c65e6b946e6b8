/** One entry of the article's ledger, as the stream tells it. */
export interface ArticleEvent {
  sequence: number;
  claimId: string | null;
  action: string;
  actorId: string | null;
}

/** Reads one message of the stream; null for what is not an event of ours. */
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
