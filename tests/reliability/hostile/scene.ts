import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import {
  addCitation,
  getClaim,
  getScale,
  giveVerdict,
  makeArticle,
  makeClaim,
} from '../../support/claim-steps';
import { makeSource, storeSnapshot } from '../../support/library-steps';
import { makeStaff } from '../../support/staff';
import type { Draw } from './draw';
import type { Known } from './from-schema';

/** Two newsrooms with some work in them, and the people who attack from within and without. */
export interface Scene {
  tokens: string[];
  articles: ArticleDto[];
  /** Gives the same claims as they are by now. */
  refresh: () => Promise<void>;
  knownTo: (draw: Draw) => Known & { claim: ClaimDto; article: ArticleDto };
}

const quotes = ['Nobody', '41 of the 60 stalls', 'rose by 12 per cent', 'a new sea wall'];

export async function makeScene(people: number): Promise<Scene> {
  const keys = Array.from({ length: people }, (_, index) => `person${index}`);
  const staff = await makeStaff<string>({
    admin: ['admin', 'editor', 'reviewer'],
    victim: ['viewer'],
    ...Object.fromEntries(
      keys.map((key, index) => [key, index % 5 === 0 ? ['admin', 'editor'] : ['editor', 'reviewer']]),
    ),
  });
  const { stranger } = await makeStaff({ stranger: ['admin', 'editor', 'reviewer'] });
  const token = staff.admin?.token ?? '';
  const articles = await Promise.all(Array.from({ length: 6 }, () => makeArticle(token)));
  const foreign = await makeClaim(stranger.token, await makeArticle(stranger.token));
  const made = await Promise.all(
    articles.flatMap((article) => quotes.map((quote) => makeClaim(token, article, quote))),
  );
  let claims = await Promise.all(
    made.map(async (claim, index) =>
      index % 2 === 0 ? claim : addCitation(token, await giveVerdict(token, claim), { url: null }),
    ),
  );
  const source = await makeSource(token, { title: 'The council’s table' });
  const snapshot = await storeSnapshot(staff.admin?.actor.newsroomId as never, source.id);
  const ratings = (await getScale(token)).ratings.map(({ id }) => id);

  return {
    tokens: [...keys.map((key) => staff[key]?.token ?? ''), stranger.token, 'not-a-token-at-all-0123456789'],
    articles,
    async refresh() {
      claims = await Promise.all(claims.map(({ id }) => getClaim(token, id)));
    },
    knownTo(draw) {
      const claim = draw.one(claims);
      const article = articles.find(({ id }) => id === claim.articleId) ?? (articles[0] as ArticleDto);
      const ids: Record<string, () => string> = {
        articles: () => article.id,
        claims: () => claim.id,
        members: () => staff.victim?.id ?? '',
        sources: () => source.id,
        snapshots: () => snapshot,
        intakes: () => snapshot,
        rating: () => draw.one(ratings),
        sourceId: () => claim.sources[0]?.id ?? source.id,
        snapshotId: () => snapshot,
        assigneeId: () => staff[draw.one(keys)]?.id ?? '',
        memberId: () => staff[draw.one(keys)]?.id ?? '',
        readerIds: () => staff[draw.one(keys)]?.id ?? '',
      };
      const texts: Record<string, () => string> = {
        quote: () => claim.anchor.quote,
        seal: () => claim.seal,
        text: () => `${article.revision.text}\n\n${draw.uuid()}`,
        email: () => `${draw.uuid()}@example.com`,
      };
      const numbers: Record<string, () => number> = {
        revision: () => 1,
        baseRevision: () => 1,
        number: () => draw.int(1, 4),
        start: () => claim.anchor.start,
        end: () => claim.anchor.end,
      };
      return {
        claim,
        article,
        idFor: (field) =>
          draw.chance(0.9) ? (ids[field]?.() ?? draw.uuid()) : draw.one([foreign.id, draw.uuid()]),
        textFor: (field) => texts[field]?.() ?? null,
        numberFor: (field) => numbers[field]?.() ?? null,
      };
    },
  };
}
