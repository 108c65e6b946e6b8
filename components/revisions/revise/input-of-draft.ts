import type { RevisionInput } from '@/lib/client/revisions/revision-input';
import type { ReviseDraft } from './use-revise-draft';

/** The text as it is sent. If it was read from a file, the file is named and the text is not sent again. */
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
