import type { ArticleFileKind, IntakeDto } from '@/lib/contracts/intakes';
import { countText } from '@/lib/domain/text/count-text';

const kindWords: Record<ArticleFileKind, string> = {
  text: 'Plain text',
  markdown: 'Markdown',
  html: 'Web page',
  docx: 'Word file',
  pdf: 'PDF',
};

/** "Word file, 84 kB, 1,240 words, en". */
export function describeIntake({ kind, size, texts, language }: IntakeDto): string {
  const { words } = countText(texts.accept);
  return [kindWords[kind], sizeWords(size), `${words.toLocaleString('en-GB')} words`, language]
    .filter(Boolean)
    .join(', ');
}

function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
