import type { RevisionInput } from '@/lib/client/revisions/revision-input';
import type { ReviseDraft } from './use-revise-draft';

/** As what a pasted or chosen text is read. */
export const textFormats = ['text', 'markdown', 'html'] as const;
export type TextFormat = (typeof textFormats)[number];

export const textFormatWords: Record<TextFormat, string> = {
  text: 'Plain text',
  markdown: 'Markdown',
  html: 'HTML',
};

/** The format that a file's name promises. */
export function formatOfFile(fileName: string): TextFormat {
  if (/\.(?:md|markdown)$/i.test(fileName)) return 'markdown';
  return /\.html?$/i.test(fileName) ? 'html' : 'text';
}

/** The text in the form in which it is sent; what was read from a file is named, not sent again. */
export function inputOfDraft({
  format,
  text,
  file,
}: Pick<ReviseDraft, 'format' | 'text' | 'file'>): RevisionInput {
  if (file) return { intake: file.intake.id, changes: file.choice ?? undefined };
  switch (format) {
    case 'text':
      return { text };
    case 'markdown':
      return { markdown: text };
    case 'html':
      return { html: text };
  }
}
