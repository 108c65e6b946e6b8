import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';

/** Says of a column of a row that it is a newsroom's id. Repositories alone may call it. */
export function mintNewsroomId(column: string): NewsroomId {
  return column as NewsroomId;
}
