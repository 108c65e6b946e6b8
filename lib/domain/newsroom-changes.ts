import type { Json } from './canonical-json';
import { type FieldChange, historyChanges } from './history-changes';

/**
 * The subjects of a newsroom's own chain. Its history is filtered by them. Each has the beginnings of its actions.
 */
export const newsroomEventKinds = {
  people: ['member', 'token'],
  scale: ['scale'],
  settings: ['newsroom'],
  sources: ['source', 'article_file'],
  work: ['job'],
} as const satisfies Record<string, readonly string[]>;
export type NewsroomEventKind = keyof typeof newsroomEventKinds;

type Data = { [key: string]: Json };

/** What an entry of a newsroom's chain changed, field by field; a list reads as one text. */
export function newsroomChanges(action: string, data: Data): FieldChange[] {
  const changes = action === 'scale.set' ? scaleChanges(data) : historyChanges(action, data);
  const given = ['roles', 'scopes'].flatMap((field) =>
    Array.isArray(data[field]) ? [{ field, before: null, after: data[field] }] : [],
  );
  return [...given, ...changes].map(({ field, before, after }) => ({
    field,
    before: asText(before),
    after: asText(after),
  }));
}

function asText(value: Json): Json {
  return Array.isArray(value) ? value.map(String).join(', ') : value;
}

/** Each rating that was added, removed or changed, then the order of all. */
function scaleChanges(data: Data): FieldChange[] {
  const [before, after] = [ratingsOf(data.before), ratingsOf(data.after)];
  const changes = [...new Map([...before, ...after]).keys()].flatMap((id) =>
    ratingChanges(before.get(id), after.get(id)),
  );
  const [was, is] = [before, after].map((ratings) => [...ratings.values()].map(labelOf).join(', '));
  return was === is ? changes : [...changes, { field: 'ratings', before: was ?? '', after: is ?? '' }];
}

function ratingChanges(before: Data | undefined, after: Data | undefined): FieldChange[] {
  const label = labelOf(after ?? before ?? {});
  if (!before || !after)
    return [{ field: label, before: before?.definition ?? null, after: after?.definition ?? null }];
  return Object.keys(after).flatMap((field) =>
    before[field] === after[field]
      ? []
      : [{ field: `${label}: ${field}`, before: before[field] ?? null, after: after[field] ?? null }],
  );
}

function ratingsOf(list: Json | undefined): Map<string, Data> {
  const ratings = Array.isArray(list) ? list : [];
  return new Map(
    ratings.flatMap((rating): [string, Data][] =>
      rating !== null && typeof rating === 'object' && !Array.isArray(rating)
        ? [[String(rating.id), rating]]
        : [],
    ),
  );
}

function labelOf(rating: Data): string {
  return String(rating.label);
}
