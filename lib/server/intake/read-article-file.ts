import 'server-only';
import type { ArticleFileKind } from '@/lib/contracts/intakes';
import type { ExtractedArticle } from '@/lib/domain/intake/extracted-article';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import { proposeArticleFields } from '@/lib/domain/intake/propose-article-fields';
import { decodeText } from './decode-text';
import { emptyReading } from '../repositories/evidence/reading';
import type { ArticleReading } from '../repositories/articles/article-reading';
import { detectFileKind } from './detect-file-kind';
import { checkArticleText, checkPlainText } from './read-article-text';
import { readPageFile, readPdfFile, readWordFile } from './read-file';
import { articleOfHtml, htmlOfMarkdown } from './read-markup';

/** A file or page as it came. */
export interface ArticleFile {
  bytes: Uint8Array;
  name: string | null;
  /** The address that it was fetched from. */
  url: string | null;
  /** What the site says it is. */
  declaredType: string | null;
}

/** Reads the article in a file. 422 with a sentence for a file that is no article, is damaged, or has no words. */
export async function readArticleFile(file: ArticleFile): Promise<{ text: string; reading: ArticleReading }> {
  const kind = await detectFileKind(file.bytes, file.name ?? '');
  const reading = await readKind(kind, file);
  const { text, document } = await articleTextOf(reading, plainTextOf(kind, file), 'accept');
  checkArticleText('file', { text, document });
  return { text, reading };
}

/** The document and canonical plain text of what was read, with the tracked changes or as it was before them. */
export async function articleTextOf(
  { html, htmlBefore }: Pick<ArticleReading, 'html' | 'htmlBefore'>,
  plainText: string,
  choice: 'accept' | 'before',
): Promise<{ text: string; document: DocumentNode; title: string | null }> {
  const chosen = choice === 'before' ? (htmlBefore ?? html) : html;
  if (chosen === null) return { text: plainText, document: documentFromText(plainText), title: null };
  return articleOfHtml(chosen, 'file');
}

/** Plain text stays what the file says, to the letter. The plain text of other kinds is derived from their markup. */
function plainTextOf(kind: ArticleFileKind, { bytes, declaredType }: ArticleFile): string {
  return kind === 'text' ? decodeText(bytes, declaredType).text : '';
}

async function readKind(kind: ArticleFileKind, file: ArticleFile): Promise<ArticleReading> {
  const { bytes, url, declaredType } = file;
  switch (kind) {
    case 'docx': {
      const article = await readWordFile(bytes);
      const { insertions, deletions, moves } = article.changes;
      return {
        ...readingOf(kind, article),
        htmlBefore: article.htmlWithoutChanges,
        changes: insertions + deletions + moves > 0 ? article.changes : null,
        comments: article.comments,
      };
    }
    case 'pdf':
      return readingOf(kind, await readPdfFile(bytes));
    case 'html':
      return readingOf(kind, await readPageFile(decodeText(bytes, declaredType).text, url, 'article'));
    case 'markdown': {
      const markdown = decodeText(bytes, declaredType).text;
      checkPlainText('file', markdown);
      return { ...blank(kind), html: await htmlOfMarkdown(markdown, 'file') };
    }
    case 'text': {
      const text = plainTextOf(kind, file);
      checkPlainText('file', text);
      const { title, publishedAt } = proposeArticleFields(text);
      return { ...blank(kind), title: title ?? null, publishedAt: publishedAt ?? null };
    }
  }
}

function blank(kind: ArticleFileKind): ArticleReading {
  return { ...emptyReading, kind, htmlBefore: null, changes: null, comments: [] };
}

function readingOf(kind: ArticleFileKind, article: ExtractedArticle): ArticleReading {
  const { title, writer, publisher, publishedAt, language, html, dropped } = article;
  return { ...blank(kind), title, author: writer, publisher, publishedAt, language, html, dropped };
}
