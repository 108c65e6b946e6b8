import 'server-only';
import { invalidField } from '@/lib/domain/failure';

/** How many entries came before the page that a cursor asks for. 422 for what no list gave. */
export function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const found = /^after-(\d{1,9})$/.exec(cursor);
  if (!found) throw invalidField('cursor', 'is not one that a list gave');
  return Number(found[1]);
}

/** The cursor of the page after this one, opaque to callers: it holds how many came before. Null on the last page. */
export function nextCursor(offset: number, rows: number, total: number): string | null {
  const next = offset + rows;
  return next < total ? `after-${next}` : null;
}
