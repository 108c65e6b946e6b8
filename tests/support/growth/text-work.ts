import { prepareCarryOver } from '@/lib/domain/anchoring/carrying/prepare-carry-over';
import { diffTexts } from '@/lib/domain/anchoring/differences/diff-texts';
import { diffWords } from '@/lib/domain/anchoring/differences/diff-words';
import { carryOverEdits } from '@/lib/domain/anchoring/edits/carry-over-edits';
import { matchName } from '@/lib/domain/byline/match-name';
import { isWordingFixed } from '@/lib/domain/carry-over/is-wording-fixed';
import { listNewPassages } from '@/lib/domain/carry-over/list-new-passages';
import { listNewSentences } from '@/lib/domain/carry-over/list-new-sentences';
import { passageFinder } from '@/lib/domain/evidence/find-passage';
import { Failure } from '@/lib/domain/failure';
import { proposeArticleFields } from '@/lib/domain/intake/propose-article-fields';
import { annotateText } from '@/lib/domain/report/markdown/annotate-text';
import { escapeMarkdown } from '@/lib/domain/report/markdown/escape-markdown';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import { rationaleFromText } from '@/lib/domain/text/document/rationale-from-text';
import { validateDocument } from '@/lib/domain/text/document/validate-document';
import { checkText } from '@/lib/domain/text/fields/check-text';
import { normaliseEmail } from '@/lib/domain/text/fields/email';
import { safeUrl } from '@/lib/domain/text/fields/safe-url';
import { sealedWords } from '@/lib/domain/text/fields/sealed-words';
import { createTextIndex } from '@/lib/domain/text/offsets/text-index';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import { countText } from '@/lib/domain/text/sentences/count-text';
import { isGraphemeBoundary } from '@/lib/domain/text/sentences/grapheme';
import { listSentences } from '@/lib/domain/text/sentences/list-sentences';
import { nextWordBoundary } from '@/lib/domain/text/sentences/next-word-boundary';
import { sentenceAt } from '@/lib/domain/text/sentences/sentence-at';
import { createSentenceIndex } from '@/lib/domain/text/sentences/sentence-index';
import { storable } from '@/lib/server/evidence/reading/storable';
import { checkJsonShape } from '@/lib/server/http/check-json-shape';
import { documentFromHtml } from '@/lib/server/intake/document-from-html';
import { extractArticle, extractReadable } from '@/lib/server/intake/extract-article';
import { htmlFromMarkdown } from '@/lib/server/intake/html-from-markdown';

/** Work on one text of any length, and the length at which prose takes about ten milliseconds of it. */
export interface TextWork {
  work: (text: string) => unknown;
  length: number;
  /** Texts on which a package grows faster than they do, so that we refuse them instead where they are long. */
  refused?: readonly string[];
}

/** A refusal is an answer too, as long as it comes soon. */
const orRefuse = (work: (text: string) => unknown) => (text: string) => {
  try {
    return work(text);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
};

const spansOf = (text: string) =>
  Array.from({ length: 200 }, (_, index) => Math.floor((index * (text.length - 6)) / 200)).map((start) => ({
    startOffset: start,
    endOffset: start + 5,
  }));

/** What somebody makes of a text: a little is new in it, a little gone. */
function edited(text: string): string {
  const [quarter, half] = [text.length >> 2, text.length >> 1];
  return `${text.slice(0, quarter)}Some new words. ${text.slice(quarter, half)}${text.slice(half + 7)}`;
}

/** Another text of the same words. */
function reworded(text: string): string {
  const piece = `${text.slice(0, 50)} and `;
  return piece.repeat(Math.ceil(text.length / piece.length)).slice(0, text.length);
}

const sentenced = (text: string) => ({ text, sentences: createSentenceIndex(text).sentences });

function carryAll(before: string, after: string): void {
  const { carry } = prepareCarryOver(before, after);
  for (const span of spansOf(before)) carry(span);
}

function compareSentences(text: string): void {
  const [before, after] = [sentenced(text), sentenced(edited(text))];
  listNewSentences(before, after);
  listNewPassages(before, after, [{ start: 5, end: 50 }], sealedWords);
}

function findPassages(text: string): void {
  const find = passageFinder(text);
  const [head, middle] = [text.slice(0, 20), text.slice(text.length >> 1, (text.length >> 1) + 2_000)];
  for (const passage of [
    `${head} … not there`,
    `${head.slice(0, 1)} … not … there`,
    middle,
    `${middle} not there`,
  ])
    find(passage, text.length);
}

/** All that reads a plain text. */
export const plainTextWork: Record<string, TextWork> = {
  'its document': { work: (text) => textOfDocument(documentFromText(text)), length: 256_000 },
  'the check of its document': { work: (text) => validateDocument(documentFromText(text)), length: 256_000 },
  'the index of its document': { work: (text) => createTextIndex(documentFromText(text)), length: 256_000 },
  'its rationale': { work: orRefuse(rationaleFromText), length: 256_000 },
  'the check of its characters': { work: checkText, length: 1_000_000 },
  'its storable form': { work: storable, length: 512_000 },
  'its headline and date': { work: proposeArticleFields, length: 1_000_000 },
  'its sentences as one line': { work: listSentences, length: 64_000 },
  'its sentences, asked for by places': {
    work: (text) => {
      const index = createSentenceIndex(text);
      for (const { startOffset, endOffset } of spansOf(text)) index.sentenceAt(startOffset, endOffset);
      index.touchedBy(0, text.length);
    },
    length: 64_000,
  },
  'the sentence at a place': {
    work: (text) => sentenceAt(text, text.length >> 1, (text.length >> 1) + 5),
    length: 512_000,
  },
  'the character at a place': { work: (text) => isGraphemeBoundary(text, text.length >> 1), length: 512_000 },
  'the word at a place': { work: (text) => nextWordBoundary(text, text.length >> 1, 1), length: 64_000 },
  'its counts': { work: countText, length: 32_000 },
  'its sealed words': { work: sealedWords, length: 256_000 },
  'a wording in it': {
    work: (text) => isWordingFixed(text.slice(0, 200), { quote: 'x', sentence: 'x' }, text),
    length: 256_000,
  },
  'passages in it': { work: findPassages, length: 128_000 },
  'claims carried over to its next revision': {
    work: (text) => carryAll(text, edited(text)),
    length: 32_000,
  },
  'claims carried over to another text': {
    work: (text) => carryAll(text, reworded(text)),
    length: 16_000,
  },
  'claims carried over by edits': {
    work: (text) =>
      carryOverEdits(
        text,
        [{ startOffset: text.length >> 1, endOffset: (text.length >> 1) + 7, insert: 'x' }],
        spansOf(text),
      ),
    length: 64_000,
  },
  'its comparison by paragraphs': { work: (text) => diffTexts(text, edited(text)), length: 16_000 },
  'its comparison by words': { work: (text) => diffWords(text, edited(text)), length: 32_000 },
  'what its next revision brought': { work: compareSentences, length: 32_000 },
  'its annotated lines': {
    work: (text) =>
      annotateText(
        text,
        spansOf(text).map(({ startOffset, endOffset }, number) => ({
          number,
          state: 'marked',
          anchor: { start: startOffset, end: endOffset },
        })),
      ),
    length: 128_000,
  },
  'its Markdown': { work: escapeMarkdown, length: 64_000 },
  'the names in it': { work: (text) => matchName(text, 'Mara Osei'), length: 32_000 },
  'an address of it': {
    work: (text) => [safeUrl(`http://a.b/${text}`), normaliseEmail(text)],
    length: 1_000_000,
  },
  'the shape of its JSON': { work: orRefuse((text) => checkJsonShape(`{"a":${text}`)), length: 128_000 },
  'the shape of JSON with it': { work: (text) => checkJsonShape(JSON.stringify({ text })), length: 256_000 },
};

const refusedMarkdown = ['triple emphasis'];

const articleOfHtml = orRefuse((html) => documentFromHtml(html, 'html'));

/** All that reads HTML. */
export const htmlWork: Record<string, TextWork> = {
  'its article': { work: articleOfHtml, length: 32_000 },
  'the article of a page': {
    work: orRefuse((html) => extractArticle(html, 'https://a.example/')),
    length: 8_000,
  },
  'every word of a page': {
    work: orRefuse((html) => extractReadable(html, 'https://a.example/')),
    length: 16_000,
  },
};

/** All that reads Markdown. */
export const markdownWork: Record<string, TextWork> = {
  'its HTML': {
    work: orRefuse((markdown) => htmlFromMarkdown(markdown, 'markdown')),
    length: 16_000,
    refused: refusedMarkdown,
  },
  'its HTML behind a word': {
    work: orRefuse((markdown) => htmlFromMarkdown(`x ${markdown}`, 'markdown')),
    length: 16_000,
    refused: refusedMarkdown,
  },
};
