import type { RevisionInput } from '@/lib/client/revisions/revision-input';
import type { ReviseDraft } from './use-revise-draft';

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
