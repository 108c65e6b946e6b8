import type { ArticleDto } from '@/lib/contracts/articles';
import { addCitation, giveVerdict, makeArticle, makeClaim } from '../../support/claim-steps';
import { call } from '../../support/http';
import { inLanes } from '../../support/in-lanes';
import { cookieFor } from '../../support/world';
import { makeCrowd } from '../crowd';
import { Reviewer } from './reviewer';

const articleCount = 10;

export interface LoadScene {
  reviewers: Reviewer[];
  articles: ArticleDto[];
  /** Writes that were made before anything is measured. */
  prepared: { claims: number; entries: number };
}

/** So many signed-in people in one newsroom with ten articles, each of whom has somebody else's claim to decide on. */
export async function makeLoadScene(people: number, addresses: readonly string[]): Promise<LoadScene> {
  const crowd = await makeCrowd(people);
  const token = crowd[0]?.token ?? '';
  const articles = await Promise.all(Array.from({ length: articleCount }, () => makeArticle(token)));
  const cookies: string[] = [];
  const reviewers: Reviewer[] = [];
  await inLanes(crowd, 4, async (person, _, index) => {
    cookies[index] = await cookieFor(person.id);
    const article = articles[index % articleCount] as ArticleDto;
    const author = crowd[(index + 1) % people] ?? person;
    const claim = await addCitation(
      author.token,
      await giveVerdict(author.token, await makeClaim(author.token, article)),
      { url: null },
    );
    const submitted = await call<typeof claim>('POST', `/claims/${claim.id}/submit`, {
      token: author.token,
      ifMatch: claim.version,
    });
    reviewers[index] = new Reviewer({
      base: addresses[index % addresses.length] ?? '',
      cookie: cookies[index],
      article,
      toDecide: { ...submitted.body, authorToken: author.token },
    });
  });
  // A claim is made, rated, given a source and submitted; an article is made.
  return { reviewers, articles, prepared: { claims: people, entries: 4 * people + articleCount } };
}
