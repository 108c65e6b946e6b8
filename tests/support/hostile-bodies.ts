import { maxTextLength } from '@/lib/contracts/articles';
import { atLength } from './growth/hostile-units';

/** Bodies of nearly the largest size that a text may have, each hard for something that reads it. */
export const hostileBodies: Record<string, { html: string } | { markdown: string } | { text: string }> = {
  'HTML of entities': { html: `x${atLength('&lt;', maxTextLength - 4_000)}` },
  'HTML of open tags': { html: atLength('<b>x', 150_000) },
  'HTML of short paragraphs': { html: atLength('<p>A line.</p>', 250_000) },
  'Markdown of emphasis': { markdown: `x ${atLength('***a** b ', maxTextLength - 4_000)}` },
  'Markdown of brackets': { markdown: atLength('[a](b', 400_000) },
  'Markdown of links': { markdown: atLength('[a](http://a.b/) ', 600_000) },
  'a text of initials': { text: atLength('Mr. A. B. ', maxTextLength - 4_000) },
  'a text of one word': { text: atLength('a', maxTextLength - 4_000) },
  'a text of capitals': { text: atLength('A', maxTextLength - 4_000) },
  'a text of combining marks': { text: atLength('a\u0301', 450_000) },
  'a text of short lines': { text: atLength('Read more.\n', maxTextLength - 4_000) },
};
