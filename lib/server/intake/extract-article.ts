import type { ExtractedArticle } from '@/lib/domain/intake/extracted-article';
import { type Block, isProse } from './html/block';
import { droppedParts, listParts } from './html/dropped-parts';
import { droppedWords } from './html/dropped-words';
import { findArticle, findAroundParagraphs } from './html/find-article';
import { keepArticleBlocks } from './html/keep-article-blocks';
import { listBlocks } from './html/list-blocks';
import { readMetadata } from './html/metadata/read-metadata';
import { addressReader } from './html/page-url';
import { parsePage } from './html/parse-page';
import { preparePage } from './html/prepare-page';
import { htmlOfBlocks, textOfBlocks } from './html/render-blocks';
import { markedParagraphs, markParagraphs } from './html/restore-paragraphs';

/** Shorter texts are teasers that a page repeats for machines. */
const minBodyLength = 500;

/**
 * The article of a web page: its own text without what stands around it, and what the page says of it. `url` is the
 * page's address. A page on which nothing looks like an article gives all its text. What is no HTML is read as
 * text. 422 for a page too large or nested too deep.
 */
export function extractArticle(html: string, url: string): ExtractedArticle {
  const document = parsePage(html);
  const readAddress = addressReader(document, url);
  const { body, ...metadata } = readMetadata(document, url);
  preparePage(document);
  const originals = markParagraphs(document);
  const parts = listParts(document, readAddress);
  const struck: string[] = [];
  const all = listBlocks(document.body, readAddress, (words) => struck.push(words));
  const article = findArticle(document, originals);
  const cut = article && keepArticleBlocks(listBlocks(article, readAddress), metadata.title);
  const found = cut && !cut.some(isProse) && originals.length > 1 ? blocksAroundParagraphs(html, url) : cut;
  const blocks = body !== null && isMissing(body, found ?? []) ? blocksOfBody(body) : found;
  if (blocks === null) return extractReadable(html, url);
  return {
    ...metadata,
    html: htmlOfBlocks(blocks),
    text: textOfBlocks(blocks),
    dropped: [
      ...droppedWords(all, blocks, { title: metadata.title, struck }),
      ...droppedParts(parts, article ? markedParagraphs(article) : []),
    ],
  };
}

/**
 * All words of a page that a reader can come to see, with its headline, captions, tables and notes, but without its
 * menus. The passages quoted from a source are looked for in it. The rest is as `extractArticle` gives it.
 */
export function extractReadable(html: string, url: string): ExtractedArticle {
  const document = parsePage(html);
  const readAddress = addressReader(document, url);
  const { body: _repeated, ...metadata } = readMetadata(document, url);
  const parts = listParts(document, readAddress);
  const struck: string[] = [];
  const all = listBlocks(document.body, readAddress, (words) => struck.push(words));
  for (const menu of document.querySelectorAll('nav, [role="navigation"], [role="menu"]')) menu.remove();
  const blocks = listBlocks(document.body, readAddress);
  return {
    ...metadata,
    html: htmlOfBlocks(blocks),
    text: textOfBlocks(blocks),
    dropped: [...droppedWords(all, blocks, { title: null, struck }), ...droppedParts(parts, [])],
  };
}

/** The blocks of the element that holds all of the page's own paragraphs. Null where they are not together. */
function blocksAroundParagraphs(html: string, url: string): Block[] | null {
  const document = parsePage(html);
  preparePage(document);
  markParagraphs(document);
  const around = findAroundParagraphs(document);
  return around && listBlocks(around, addressReader(document, url));
}

/**
 * Whether the page's text is missing in its markup: a page that builds its text in the browser may hold it for
 * machines alone.
 */
function isMissing(body: string, found: readonly Block[]): boolean {
  return body.length > minBodyLength && body.length > 2 * textOfBlocks(found).length;
}

function blocksOfBody(body: string): Block[] {
  return listBlocks(parsePage(body.replace(/\s*\n\s*/g, '<p>')).body, () => null);
}
