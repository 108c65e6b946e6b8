import 'server-only';
import { invalidField } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { isWithheldFrom } from '@/lib/domain/evidence/is-withheld-from';
import type { ContactRecord } from '../../repositories/claims/contact-record';
import { readClock } from '../../repositories/clock';
import { findCitedSource, type SeenSource } from '../../repositories/sources/sources';

/** What is noted of somebody who was asked, whoever may read it. */
export type ContactFields = Pick<
  ContactRecord,
  'person' | 'channel' | 'question' | 'askedAt' | 'outcome' | 'answer' | 'answeredAt' | 'sourceId'
>;

/** Clocks differ by minutes and calendars by a day. A later date means that nobody has been asked yet. */
const furthestAhead = 24 * 60 * 60 * 1000;

/**
 * A contact as it is kept. An answered contact has the answer's words and day, a waiting one has neither; otherwise
 * throws 422 with the field. `keptSourceId` is the source that it already names, which is not checked again. `seen` is
 * the source that it names from now on.
 */
export async function resolveContact(
  db: Db,
  actor: Actor,
  given: ContactFields,
  keptSourceId: string | null = null,
): Promise<{ fields: ContactFields; seen: SeenSource | null }> {
  const { person, channel, outcome, sourceId } = given;
  const now = await readClock(db);
  const askedAt = new Date(given.askedAt);
  if (askedAt.getTime() > now.getTime() + furthestAhead) throw invalidField('askedAt', 'is in the future');
  const answer = given.answer?.trim() ? given.answer : null;
  if (outcome === 'answered' && answer === null)
    throw invalidField('answer', 'is required: the words of the answer');
  if (outcome !== 'answered' && answer !== null)
    throw invalidField('answer', 'goes with the outcome answered');
  const seen =
    sourceId !== null && sourceId !== keptSourceId ? await getNamedSource(db, actor, sourceId) : null;
  const fields = {
    person,
    channel,
    question: given.question?.trim() ? given.question : null,
    askedAt: askedAt.toISOString(),
    outcome,
    answer,
    answeredAt: outcome === 'waiting' ? noDay(given.answeredAt) : dayOfAnswer(given.answeredAt, askedAt, now),
    sourceId,
  };
  return { fields, seen };
}

function noDay(answeredAt: string | null): null {
  if (answeredAt !== null) throw invalidField('answeredAt', 'goes with an outcome: answered or no_answer');
  return null;
}

/** Now where nothing is said, but never before the question. */
function dayOfAnswer(given: string | null, askedAt: Date, now: Date): string {
  if (given === null) return (now < askedAt ? askedAt : now).toISOString();
  const answeredAt = new Date(given);
  if (answeredAt < askedAt) throw invalidField('answeredAt', 'is before it was asked');
  if (answeredAt.getTime() > now.getTime() + furthestAhead)
    throw invalidField('answeredAt', 'is in the future');
  return answeredAt.toISOString();
}

async function getNamedSource(db: Db, actor: Actor, sourceId: string): Promise<SeenSource> {
  const source = await findCitedSource(db, actor.newsroomId, sourceId);
  if (!source || isWithheldFrom(source, actor))
    throw invalidField('sourceId', 'is not a source of this newsroom');
  return source;
}
