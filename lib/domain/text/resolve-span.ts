import { Failure, type FieldError } from '../failure';
import { describeAnchor } from './offsets/describe-anchor';
import { isGraphemeBoundary } from './sentences/grapheme';
import { sentenceAt } from './sentences/sentence-at';

export interface SpanInput {
  start: number;
  end: number;
  quote: string;
}

/**
 * The anchor and the sentence of a span, checked against the stored text. The span must be inside the text, on whole
 * characters as a reader sees them, and its words must be the quoted ones. Otherwise throws 422 that names the field.
 */
export function resolveSpan(text: string, span: SpanInput) {
  const errors: FieldError[] = [];
  if (span.end > text.length)
    errors.push({ field: 'end', message: `is beyond the text, which has ${text.length} characters` });
  else {
    if (!isGraphemeBoundary(text, span.start))
      errors.push({ field: 'start', message: 'cuts a character in two' });
    if (!isGraphemeBoundary(text, span.end))
      errors.push({ field: 'end', message: 'cuts a character in two' });
    if (errors.length === 0 && text.slice(span.start, span.end) !== span.quote) {
      errors.push({ field: 'quote', message: 'is not what the text says there' });
    }
    if (errors.length === 0 && isWholeArticle(text, span)) {
      errors.push({ field: 'end', message: 'marks the whole article; mark the words of one claim' });
    }
  }
  const [first] = errors;
  if (first) throw new Failure('invalid', `${first.field}: ${first.message}`, { errors });
  const sentence = sentenceAt(text, span.start, span.end);
  const { quote, prefix, suffix } = describeAnchor(text, span.start, span.end);
  return {
    start: span.start,
    end: span.end,
    quote,
    prefix,
    suffix,
    sentence: text.slice(sentence.start, sentence.end),
  };
}

function isWholeArticle(text: string, span: SpanInput): boolean {
  const words = span.quote.trim();
  return words === text.trim() && /[\r\n]/.test(words);
}
