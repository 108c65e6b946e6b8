import 'server-only';
import type { CreateRevisionBody, RevisionForm } from '@/lib/contracts/revisions';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import { applyEdits } from '@/lib/domain/text/offsets/text-edits';
import { Failure, invalidField } from '@/lib/domain/failure';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import { validateDocument } from '@/lib/domain/text/document/validate-document';
import type { RevisionOrigin } from '@/lib/domain/vocabulary';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { findRevisionWithDocument, type RevisionRecord } from '../repositories/articles/revisions';
import { readArticleInput } from './read-article-input';
import { checkArticleText } from '../intake/read-article-text';

/** A text that is to follow a revision. */
export interface NextRevision {
  text: string;
  document: DocumentNode;
  origin: RevisionOrigin;
  restoredFrom: number | null;
  /** The file or page that it came in. */
  snapshotId: string | null;
}

/** Reads the new text in whichever form it came. 422 that names the field; `unchanged_text` when it is the base again. */
export async function readRevision(
  db: Db,
  actor: Actor,
  base: RevisionRecord,
  input: CreateRevisionBody,
): Promise<NextRevision> {
  const { field, next } = await readForm(db, actor, base, input);
  checkArticleText(field, next);
  const isSameText = next.text === base.text;
  if (isSameText && (field !== 'document' || isSameDocument(next.document, base.document))) {
    throw new Failure('unchanged_text', `Revision ${base.number} says exactly this.`, {
      current: { revision: base.number },
    });
  }
  if (input.edits) checkEditsLeadTo(input.edits, base.text, next.text);
  return next;
}

async function readForm(
  db: Db,
  actor: Actor,
  base: RevisionRecord,
  input: CreateRevisionBody,
): Promise<{ field: RevisionForm; next: NextRevision }> {
  if (input.restore !== undefined) {
    const earlier =
      input.restore < base.number
        ? await findRevisionWithDocument(db, actor.newsroomId, base.articleId, input.restore)
        : null;
    if (!earlier) throw invalidField('restore', 'is not the number of an earlier revision');
    const { text, document } = earlier;
    return {
      field: 'restore',
      next: { text, document, origin: 'restore', restoredFrom: input.restore, snapshotId: null },
    };
  }
  if (input.document !== undefined) {
    const read = validateDocument(input.document);
    if (!read.ok) throw invalidField(['document', read.path].filter(Boolean).join('.'), read.message);
    const { document } = read;
    return {
      field: 'document',
      next: {
        text: textOfDocument(document),
        document,
        origin: 'edit',
        restoredFrom: null,
        snapshotId: null,
      },
    };
  }
  const { field, text, document, snapshotId } = await readArticleInput(db, actor, input);
  return { field, next: { text, document, origin: 'text', restoredFrom: null, snapshotId } };
}

function isSameDocument(one: DocumentNode, other: DocumentNode): boolean {
  return canonicalJson(one as unknown as Json) === canonicalJson(other as unknown as Json);
}

function checkEditsLeadTo(given: NonNullable<CreateRevisionBody['edits']>, before: string, after: string) {
  const edits = given.map(({ start, end, insert }) => ({ startOffset: start, endOffset: end, insert }));
  if (applyEdits(before, edits) !== after)
    throw invalidField('edits', 'do not lead from the base to the new text');
}
