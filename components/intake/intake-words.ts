import { formatSize } from '@/components/ui/format-size';
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
  return [kindWords[kind], formatSize(size), `${words.toLocaleString('en-GB')} words`, language]
    .filter(Boolean)
    .join(', ');
}
