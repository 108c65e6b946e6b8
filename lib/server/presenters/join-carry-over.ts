import 'server-only';
import type { CarryOverDto } from '@/lib/contracts/revisions';
import { JsonText } from '../json-text';

/** A revision; without an id and unsaved in a dry run. */
export interface CarriedRevision {
  id: string | null;
  number: number;
  text: string;
  sha256: string;
  createdAt: Date;
}

/** A revision with what it did to the claims. That comes as the JSON of a `CarryOverView`. */
export function joinCarryOver(revision: CarriedRevision, viewJson: string): JsonText<CarryOverDto> {
  const { id, number, text, sha256, createdAt } = revision;
  const head = JSON.stringify({ id, number, text, sha256, createdAt: createdAt.toISOString() });
  return new JsonText(`{"revision":${head},${viewJson.slice(1)}`);
}
