import { formatSize } from '@/components/ui/words/format-size';
import { languageName } from '@/components/ui/words/language-name';
import type { ArticleFileKind, IntakeDto } from '@/lib/contracts/intakes';
import { countText } from '@/lib/domain/text/sentences/count-text';
import { languageTag } from '@/lib/domain/text/fields/language-tag';

const kindWords: Record<ArticleFileKind, string> = {
  text: 'Plain text',
  markdown: 'Markdown',
  html: 'Web page',
  docx: 'Word file',
  pdf: 'PDF',
};

/** "Word file, 84 kB, 1,240 words, German". */
export function describeIntake({ kind, size, texts, language }: IntakeDto): string {
  const { words } = countText(texts.accept);
  return [kindWords[kind], formatSize(size), `${words.toLocaleString('en-GB')} words`, nameOf(language)]
    .filter(Boolean)
    .join(', ');
}

function nameOf(language: string | null): string | null {
  const tag = languageTag(language);
  return tag && languageName(tag);
}
