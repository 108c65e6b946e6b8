import { sentencesOf } from './claims-of';

const LINE_ENDS = /(?:\r\n|\n)+/;

/** The same words in another order or other paragraphs: nothing that a claim says has changed. */
export const structureMutations: Record<string, (text: string) => string> = {
  'last paragraph first': (text) => {
    const [separator] = LINE_ENDS.exec(text) ?? ['\n'];
    const paragraphs = text.split(LINE_ENDS);
    return [paragraphs[paragraphs.length - 1], ...paragraphs.slice(0, -1)].join(separator);
  },
  'paragraphs reversed': (text) => {
    const [separator] = LINE_ENDS.exec(text) ?? ['\n'];
    return text.split(LINE_ENDS).reverse().join(separator);
  },
  'every sentence a paragraph': (text) =>
    sentencesOf(text)
      .map(({ startOffset, endOffset }) => text.slice(startOffset, endOffset))
      .join('\n\n'),
  'wrapped lines': (text) => text.replace(/([^\r\n]{20,50}) /g, '$1\n'),
  'one line': (text) => text.replace(/[\r\n]+/g, ' '),
  'new paragraphs between': (text) =>
    text
      .split(LINE_ENDS)
      .map((paragraph, at) => `${paragraph}\n\nAdded note ${at} about something else entirely.`)
      .join('\n\n'),
};

/** The same text, set differently. */
export const typographicMutations: Record<string, (text: string) => string> = {
  'straight quotes': (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  guillemets: (text) => text.replace(/“/g, '«').replace(/”/g, '»'),
  dashes: (text) => text.replace(/-/g, '‑'),
  'no-break spaces': (text) => text.replace(/ (?=\d)/g, '\u00a0'),
  'two spaces': (text) => text.replace(/\. /g, '.  '),
  'soft hyphens': (text) => text.replace(/(\p{L}{4})(?=\p{L}{3})/gu, '$1\u00ad'),
  'zero-width spaces': (text) => text.replace(/ /g, ' \u200b'),
  'byte order mark': (text) => `\ufeff${text}`,
  decomposed: (text) => text.normalize('NFD'),
  LF: (text) => text.replaceAll('\r\n', '\n'),
  CRLF: (text) => text.replace(/\r?\n/g, '\r\n'),
  'single line ends': (text) => text.replace(/(\r?\n)+/g, '\n'),
  'marks of a list': (text) => text.replace(/^(?=[^\r\n])/gm, '▪ '),
  commas: (text) => text.replace(/, /g, ' '),
};
