import 'server-only';
import type { IntakeDto } from '@/lib/contracts/intakes';
import { invalidField } from '@/lib/domain/failure';
import type { ArticleFile } from '../../intake/read-article-file';
import { loadIntake } from '../../queries/articles/load-intake';
import type { CommandContext } from '../frame/command-context';
import { keepIntake } from '../../article-input/keep-intake';

/** Reads an uploaded file and keeps it as it came. Nothing becomes an article yet. */
export async function createIntake(
  { db, actor }: CommandContext,
  { bytes, name }: Pick<ArticleFile, 'bytes' | 'name'>,
): Promise<IntakeDto> {
  if (bytes.byteLength === 0) throw invalidField('file', 'is empty');
  const id = await keepIntake(db, actor, { bytes, name, url: null, declaredType: null }, null);
  return loadIntake(db, actor, id);
}
