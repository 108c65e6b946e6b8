import type { TokenArea, TokenScope } from '../vocabulary';

/** What a route asks of an API token. */
interface Asked {
  area: TokenArea;
  scope: 'read' | 'write';
}

/** The narrowest scope that lets a token do it. */
export function scopeOf({ area, scope }: Asked): TokenScope {
  return `${area}_${scope}`;
}

/** Whether one of the scopes lets a token do it. A browser session has `read` and `write`. */
export function hasScope(held: readonly TokenScope[], asked: Asked): boolean {
  return held.includes(asked.scope) || held.includes(scopeOf(asked));
}
