import type { Json } from './canonical-json';

/** One field before and after; null stands for "nothing there". */
export interface FieldChange {
  field: string;
  before: Json;
  after: Json;
}

/** The fields of a new claim that its history shows as given at once. */
const claimBeginnings = ['quote', 'statement', 'claimant', 'kind', 'risk'] as const;

/**
 * What a ledger entry changed, field by field. `data.changes` holds `{field: [before, after]}`, `data.state` the
 * transition. Data of another shape is skipped, because old entries are never rewritten.
 */
export function historyChanges(action: string, data: { [key: string]: Json }): FieldChange[] {
  const changes = Object.entries(isRecord(data.changes) ? data.changes : {}).flatMap(([field, pair]) =>
    readPair(field, pair),
  );
  if (action === 'claim.created') {
    for (const field of claimBeginnings) {
      const after = data[field] ?? null;
      if (after !== null && after !== '') changes.push({ field, before: null, after });
    }
  }
  return [...changes, ...readPair('state', data.state)];
}

/** The reason in the person's own words, if they gave one. */
export function historyReason(data: { [key: string]: Json }): string | null {
  return typeof data.reason === 'string' && data.reason !== '' ? data.reason : null;
}

function readPair(field: string, pair: Json | undefined): FieldChange[] {
  if (!Array.isArray(pair) || pair.length !== 2) return [];
  return [{ field, before: pair[0] ?? null, after: pair[1] ?? null }];
}

function isRecord(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
