import 'server-only';
import type { IntakeDto } from '@/lib/contracts/intakes';
import { fetchArticlePage } from '../../article-input/fetch-article-page';
import { loadIntake } from '../../queries/articles/load-intake';
import type { CommandContext } from '../frame/command-context';
import { keepIntake } from '../../article-input/keep-intake';

/** Fetches a page, reads the article in it and keeps the page as it came. 422 that says why it cannot be had. */
export async function createIntakeFromLink({ db, actor }: CommandContext, url: string): Promise<IntakeDto> {
  const { file, exchange } = await fetchArticlePage(url);
  return loadIntake(db, actor, await keepIntake(db, actor, file, exchange));
}
