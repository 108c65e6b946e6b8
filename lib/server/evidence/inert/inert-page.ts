import { findPassage, type PassagePlace } from '@/lib/domain/evidence/find-passage';
import { languageTag } from '@/lib/domain/text/fields/language-tag';
import { escapeText, markText, markupOfTokens, textOfTokens } from './inert-markup';
import { inertTokens } from './inert-tokens';
import type { Reading } from '../../repositories/evidence/reading';

/** What of a stored copy is shown. */
export interface ShownCopy {
  text: string;
  reading: Partial<Reading>;
}

/**
 * A stored copy as a page that runs nothing and loads nothing: its readable part, or else its text page by page. A
 * passage is marked by its place in the text. If the readable part lacks the passage, the text is shown.
 */
export function inertPage({ text, reading }: ShownCopy, marked: PassagePlace | null): string {
  const body =
    readablePart(reading.html ?? null, text, marked) ?? textPages(text, reading.pages ?? [], marked);
  return [
    `<!doctype html><html lang="${languageTag(reading.language ?? null) ?? 'und'}"><head><meta charset="utf-8">`,
    `<title>${escapeText(reading.title ?? 'Stored copy')}</title><style>${style}</style></head>`,
    `<body>${body}</body></html>`,
  ].join('');
}

function readablePart(html: string | null, text: string, marked: PassagePlace | null): string | null {
  const tokens = html === null ? null : inertTokens(html);
  if (tokens === null) return null;
  const shown = textOfTokens(tokens);
  if (shown.trim() === '') return null;
  if (marked === null) return markupOfTokens(tokens, null);
  const near = Math.round((marked.start / Math.max(text.length, 1)) * shown.length);
  const place = findPassage(shown, text.slice(marked.start, marked.end), near);
  return place && markupOfTokens(tokens, place);
}

function textPages(text: string, pages: readonly number[], marked: PassagePlace | null): string {
  const starts = pages.filter((start) => start > 0 && start < text.length).sort((a, b) => a - b);
  const bounds = [0, ...starts, text.length];
  return bounds
    .slice(0, -1)
    .map((start, index) => {
      const heading = pages.length > 0 ? `<p class="page">Page ${index + 1}</p>` : '';
      return `${heading}<div class="words">${wordsOfPage(text, start, bounds[index + 1] ?? text.length, marked)}</div>`;
    })
    .join('');
}

function wordsOfPage(text: string, start: number, end: number, marked: PassagePlace | null): string {
  const words = text.slice(start, end);
  if (marked === null || marked.end <= start || marked.start >= end) return escapeText(words);
  const from = Math.max(marked.start - start, 0);
  const to = Math.min(marked.end - start, words.length);
  return markText(words, { start: from, end: to }, marked.start >= start);
}

// Each block finds its own direction of writing, since no attribute of the copy is kept.
const style = `
  :root { color-scheme: light dark; }
  body { margin: 0 auto; max-width: 42rem; padding: 1.5rem; font: 1rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
  p, li, td, th, blockquote, h1, h2, h3, h4, h5, h6, .words { unicode-bidi: plaintext; text-align: start; }
  h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
  .words, pre { white-space: pre-wrap; }
  .page { margin: 2rem 0 0.5rem; font: 0.8rem system-ui, sans-serif; opacity: 0.75; }
  blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid; }
  table { border-collapse: collapse; }
  td, th { border: 1px solid; padding: 0.25rem 0.5rem; }
  mark { scroll-margin: 30vh; background: #ffe08a; color: #1f1a00; }`;
