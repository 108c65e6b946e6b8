import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ScaleDto, SetScaleBody } from '@/lib/contracts/newsroom';
import type { Json } from '@/lib/domain/canonical-json';
import { chooseLook } from '@/lib/domain/default-scale';
import { Failure, type FieldError } from '@/lib/domain/failure';
import { loadScale } from '../../queries/newsrooms/load-scale';
import {
  type KnownRating,
  listEveryRating,
  type RatingRecord,
  replaceScale,
} from '../../repositories/newsrooms/scale';
import type { ChangeContext } from '../frame/command-context';

/**
 * Replaces the scale, seen at version `ifMatch`. A rating with an id is changed or taken up again, and its absent
 * fields stay; one without an id is new. One left out retires and stays readable on its verdicts. If words or looks
 * of a rating in use change, it becomes a new one: approved verdicts keep the old. Whether its words must change is
 * a rule and never printed, so it may change in place.
 */
export async function setScale(
  { db, actor, ifMatch }: ChangeContext,
  input: SetScaleBody,
): Promise<ScaleDto> {
  const before = await loadScale(db, actor);
  if (before.version !== ifMatch) throw conflict(before);
  const known = new Map((await listEveryRating(db, actor.newsroomId)).map((rating) => [rating.id, rating]));
  const ratings = completeRatings(input, known);
  const written = await replaceScale(
    db,
    actor,
    { version: ifMatch, ratings },
    {
      before: before.ratings.map(describeRating),
      after: ratings.map(describeRating),
    },
  );
  if (!written) throw conflict(await loadScale(db, actor));
  return loadScale(db, actor);
}

function completeRatings(input: SetScaleBody, known: ReadonlyMap<string, KnownRating>): RatingRecord[] {
  checkIds(input, known);
  // Without an `order`, the place in the list counts. Equal orders keep the list's order.
  const ordered = input.ratings
    .map((rating, index) => ({ rating, order: rating.order ?? index + 1 }))
    .sort((a, b) => a.order - b.order)
    .map(({ rating }) => ({ rating, stored: rating.id === undefined ? undefined : known.get(rating.id) }));
  const taken = ordered.flatMap(({ rating, stored }) => {
    const color = rating.color ?? stored?.color;
    return color ? [{ color }] : [];
  });
  return ordered.map(({ rating, stored }, index) => {
    const look = stored ?? chooseLook(taken, index);
    const color = rating.color?.toLowerCase() ?? look.color;
    taken.push({ color });
    const printed = {
      label: rating.label,
      definition: rating.definition,
      color,
      icon: rating.icon ?? look.icon,
      value: rating.value === undefined ? (stored?.value ?? null) : rating.value,
    };
    const isOther = stored !== undefined && printedFields.some((field) => stored[field] !== printed[field]);
    return {
      ...printed,
      id: stored && !(stored.isUsed && isOther) ? stored.id : randomUUID(),
      position: index + 1,
      mustChange: rating.mustChange ?? stored?.mustChange ?? false,
    };
  });
}

/** What a report prints of a rating beside each verdict that names it. */
const printedFields = ['label', 'definition', 'color', 'icon', 'value'] as const;

function checkIds({ ratings }: SetScaleBody, known: ReadonlyMap<string, KnownRating>): void {
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  ratings.forEach(({ id }, index) => {
    if (id === undefined) return;
    if (!known.has(id))
      errors.push({ field: `ratings.${index}.id`, message: 'is not a rating of this newsroom' });
    else if (seen.has(id)) errors.push({ field: `ratings.${index}.id`, message: 'is used twice' });
    seen.add(id);
  });
  const [first] = errors;
  if (first) throw new Failure('invalid', `${first.field}: ${first.message}`, { errors });
}

function describeRating(rating: Omit<RatingRecord, 'position' | 'icon'> & { icon: string }): {
  [field: string]: Json;
} {
  const { id, label, definition, color, icon, value, mustChange } = rating;
  return { id, label, definition, color, icon, value, mustChange };
}

function conflict(current: ScaleDto): Failure {
  return new Failure('version_conflict', 'Somebody changed the scale in the meantime.', { current });
}
