import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import type { DraftField, DraftValues } from './draft-field';

/** A change that the server does not have yet, with the value that it replaced. */
export interface DraftEntry<Field extends DraftField = DraftField> {
  base: DraftValues[Field];
  value: DraftValues[Field];
}

/** The unsaved changes of one claim. */
export type Draft = { readonly [Field in DraftField]?: DraftEntry<Field> };

export const emptyDraft: Draft = {};

/** The fields with an unsaved change. */
export function draftFields(draft: Draft): DraftField[] {
  return Object.keys(draft) as DraftField[];
}

/** The draft after one change. A change back to the server's value leaves nothing to save. */
export function editDraft<Field extends DraftField>(
  draft: Draft,
  field: Field,
  server: DraftValues[Field],
  value: DraftValues[Field],
): Draft {
  const known: DraftEntry | undefined = draft[field];
  const base = known ? known.base : server;
  if (isSameValue(base, value) && isSameValue(server, value)) return dropFields(draft, [field]);
  return { ...draft, [field]: { base, value } };
}

/** The draft without some of its fields. */
export function dropFields(draft: Draft, fields: readonly DraftField[]): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([field]) => !fields.includes(field as DraftField)));
}

/**
 * The draft after the server took what was sent. What was typed in the meantime stays, now as a change of the new value.
 */
export function settleDraft(draft: Draft, sent: Draft, server: DraftValues): Draft {
  let settled = draft;
  for (const field of draftFields(sent)) {
    const now: DraftEntry | undefined = settled[field];
    if (!now) continue;
    const isSent = isSameValue(now.value, sent[field]?.value);
    settled = isSent
      ? dropFields(settled, [field])
      : { ...settled, [field]: { ...now, base: server[field] } };
  }
  return settled;
}

/**
 * Whether two values of a field say the same. The server keeps neither white space at the ends of a line nor the order of
 * a document's keys.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.trim() === other.trim();
  return canonicalJson((one ?? null) as Json) === canonicalJson((other ?? null) as Json);
}
