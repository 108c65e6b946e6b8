import 'server-only';
import type { CreateArticleBody } from '@/lib/contracts/articles';
import { invalidField } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { findIntake } from '../queries/articles/load-intake';
import { articleTextOf } from '../intake/read-article-file';
import { type ArticleText, checkArticleText, readArticleText } from '../intake/read-article-text';

/** A text that is about to be stored, whichever way it was sent. */
export interface ArticleInput extends Pick<ArticleText, 'field' | 'text' | 'document'> {
  /** What it says of itself beside its words. */
  read: Record<'title' | 'writer' | 'publishedAt' | 'sourceUrl' | 'language', string | null>;
  /** The file or page that it came in. */
  snapshotId: string | null;
}

const nothingRead = { title: null, writer: null, publishedAt: null, sourceUrl: null, language: null };

/** Reads what is sent, or takes what was read before. 422 that names the field where it is no text of an article. */
export async function readArticleInput(
  db: Db,
  actor: Actor,
  input: Pick<CreateArticleBody, 'text' | 'html' | 'markdown' | 'intake' | 'changes'>,
): Promise<ArticleInput> {
  const read =
    input.intake === undefined
      ? await readSent(input)
      : await readIntake(db, actor, input.intake, input.changes);
  checkArticleText(read.field, read);
  return read;
}

async function readSent(input: Pick<CreateArticleBody, 'text' | 'html' | 'markdown'>): Promise<ArticleInput> {
  const { field, text, document, proposedTitle } = await readArticleText(input);
  return { field, text, document, read: { ...nothingRead, title: proposedTitle }, snapshotId: null };
}

async function readIntake(
  db: Db,
  actor: Actor,
  id: string,
  changes: CreateArticleBody['changes'],
): Promise<ArticleInput> {
  const intake = await findIntake(db, actor.newsroomId, id);
  if (!intake) throw invalidField('intake', 'is not a file that was read in this newsroom');
  const { reading, exchange, snapshotId } = intake;
  // Tracked changes are never taken over or left out in silence.
  if (reading.changes !== null && changes === undefined)
    throw invalidField(
      'changes',
      'is required: the file tracks changes that nobody has accepted or rejected',
    );
  const { text, document } = await articleTextOf(reading, intake.text, changes ?? 'accept');
  const { title, author, publishedAt, language } = reading;
  return {
    field: 'intake',
    text,
    document,
    read: { title, writer: author, publishedAt, sourceUrl: exchange?.finalUrl ?? null, language },
    snapshotId,
  };
}
