/** A stretch of text in one look. A line end in it is a line break. */
export interface Span {
  text: string;
  isBold: boolean;
  isItalic: boolean;
  /** A checked address. */
  href: string | null;
}

export type Block =
  | { kind: 'paragraph' | 'quote'; spans: Span[] }
  | { kind: 'heading'; level: number; isTitle: boolean; spans: Span[] }
  | {
      kind: 'item';
      level: number;
      /** As Word counts it; null for a dot. */
      number: number | null;
      spans: Span[];
    };

export function textOfBlock({ spans }: Block): string {
  return spans.map(({ text }) => text).join('');
}

/** The spans without blanks at the ends and doubled blanks between; none when there are no words. */
export function tidySpans(spans: readonly Span[]): Span[] {
  const tidy: Span[] = [];
  for (const span of spans) {
    const text = span.text.replace(/[ \t\r\u00a0]*\n[ \t\r\u00a0]*/g, '\n').replace(/[ \t\r]+/g, ' ');
    const before = tidy.at(-1);
    const trimmed = /(?:^|[ \n])$/.test(before?.text ?? '') ? text.replace(/^[ \n]+/, '') : text;
    if (trimmed === '') continue;
    if (before && hasSameLook(before, span)) before.text += trimmed;
    else tidy.push({ ...span, text: trimmed });
  }
  for (let last = tidy.at(-1); last; last = tidy.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    tidy.pop();
  }
  return tidy;
}

function hasSameLook(one: Span, other: Span): boolean {
  return one.isBold === other.isBold && one.isItalic === other.isItalic && one.href === other.href;
}
