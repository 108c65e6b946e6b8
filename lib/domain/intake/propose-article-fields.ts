import { listSentences } from '../text/sentences/list-sentences';
import type { TextRange } from '../text/offsets/text-range';

/** What a pasted text says about itself. A person confirms it; nothing is taken over silently. */
export interface ArticleFieldsProposal {
  /** YYYY-MM-DD, a real day of the calendar. */
  publishedAt?: string;
  /** The words `date YYYY-MM-DD` at the head of the text, in UTF-16 code units. */
  dateLine?: TextRange;
  title?: string;
}

/** A text sent to a desk may begin with `date YYYY-MM-DD`, then the headline on the same line or the next. */
const dateLinePattern = /^\s*(date[ \t]*(?::[ \t]*)?(\d{4})-(\d{2})-(\d{2}))(?![\w-])/iu;
const maxHeadlineLine = 5000;
const maxTitleLength = 250;

/**
 * Reads the date and the headline from the head of a plain text. The headline is the first line after the date, or
 * that line's first sentence when it holds more, without its full stop.
 */
export function proposeArticleFields(text: string): ArticleFieldsProposal {
  const proposal: ArticleFieldsProposal = {};
  let bodyStart = 0;
  const match = dateLinePattern.exec(text);
  const [whole, words, year, month, day] = match ?? [];
  if (whole !== undefined && words !== undefined && isCalendarDay(Number(year), Number(month), Number(day))) {
    bodyStart = whole.length;
    proposal.publishedAt = `${year}-${month}-${day}`;
    proposal.dateLine = { start: bodyStart - words.length, end: bodyStart };
  }

  const title = findHeadline(text, bodyStart);
  if (title !== null) proposal.title = title;
  return proposal;
}

function findHeadline(text: string, bodyStart: number): string | null {
  // After a date, a dash or bar may stand before the headline. At the start of a text it would belong to the headline.
  const separator = bodyStart === 0 ? /^\s*/u : /^[\s|:,;–—-]*/u;
  const lineStart = bodyStart + (separator.exec(text.slice(bodyStart))?.[0].length ?? 0);
  const line = text.slice(lineStart, lineStart + maxHeadlineLine).split(/[\r\n]/, 1)[0] ?? '';
  const sentence = listSentences(line)[0];
  if (sentence === undefined) return null;
  const words = line.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ');
  const endsInFullStop = /[^.]\.$/u.test(words) && !/\p{L}\.\p{L}\.$/u.test(words);
  const title = endsInFullStop ? words.slice(0, -1) : words;
  return title.length <= maxTitleLength ? title : shortenTitle(title);
}

function shortenTitle(title: string): string {
  const head = title.slice(0, maxTitleLength - 1);
  const lastSpace = head.lastIndexOf(' ');
  const end = lastSpace > maxTitleLength / 2 ? lastSpace : head.length;
  return `${head.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const daysInMonth = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year >= 1 && daysInMonth !== undefined && day >= 1 && day <= daysInMonth;
}
