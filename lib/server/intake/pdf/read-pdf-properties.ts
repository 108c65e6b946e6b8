import type { PdfDocument } from './read-fragments';

export interface PdfProperties {
  title: string | null;
  author: string | null;
  language: string | null;
}

/** What programs write when nobody gave a title. */
const noTitle =
  /^(?:microsoft \w+ - |untitled|document\d*$|.*\.(?:docx?|rtf|odt|indd|qxd|pages|pdf|tex|dvi|pptx?)$)/i;

/** What a PDF says about itself. */
export async function readPdfProperties(document: PdfDocument): Promise<PdfProperties> {
  const { info } = await document.getMetadata();
  const entries = new Map<string, unknown>(Object.entries(info));
  const read = (name: string) => {
    const value = entries.get(name);
    return typeof value === 'string' ? value.replace(/[\s\p{Cc}]+/gu, ' ').trim() || null : null;
  };
  const title = read('Title');
  return {
    title: title !== null && noTitle.test(title) ? null : title,
    author: read('Author'),
    language: languageOf(read('Language')),
  };
}

function languageOf(tag: string | null): string | null {
  return tag !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)
    ? (Intl.getCanonicalLocales(tag)[0] ?? null)
    : null;
}
