import type { PassagePlace } from '@/lib/domain/evidence/find-passage';
import { type InertToken, isBlock } from './inert-tokens';

/** The running text of an inert page, with a line end between blocks. Passages are looked for in it. */
export function textOfTokens(tokens: readonly InertToken[]): string {
  return tokens.map(wordsOf).join('');
}

/** The page as HTML, with the passage at this place of its running text marked. */
export function markupOfTokens(tokens: readonly InertToken[], marked: PassagePlace | null): string {
  let at = 0;
  let isFirst = true;
  return tokens
    .map((token) => {
      const start = at;
      at += wordsOf(token).length;
      if (token.kind === 'void') return `<${token.tag}>`;
      if (token.kind !== 'text') return token.kind === 'open' ? `<${token.tag}>` : `</${token.tag}>`;
      const from = Math.max((marked?.start ?? at) - start, 0);
      const to = Math.min((marked?.end ?? start) - start, token.text.length);
      // White space between the rows of a table is no place for a mark.
      if (from >= to || token.text.trim() === '') return escapeText(token.text);
      const markup = markText(token.text, { start: from, end: to }, isFirst);
      isFirst = false;
      return markup;
    })
    .join('');
}

/** Text with a part of it marked; the first mark of a page can be jumped to. */
export function markText(text: string, { start, end }: PassagePlace, isFirst: boolean): string {
  const mark = isFirst ? '<mark id="passage">' : '<mark>';
  return `${escapeText(text.slice(0, start))}${mark}${escapeText(text.slice(start, end))}</mark>${escapeText(text.slice(end))}`;
}

export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function wordsOf(token: InertToken): string {
  if (token.kind === 'text') return token.text;
  return token.kind === 'void' || isBlock(token.tag) ? '\n' : '';
}
