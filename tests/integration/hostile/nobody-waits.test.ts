import { beforeAll, describe, expect, it } from 'vitest';
import { makeArticle } from '../../support/claim-steps';
import { hostileBodies } from '../../support/hostile-bodies';
import { baseUrl } from '../../support/http';
import { longestWait } from '../../support/longest-wait';
import { sendRevision } from '../../support/revision-steps';
import { makeWorld, type World } from '../../support/world';

let world: World;
let articleId: string;

beforeAll(async () => {
  world = await makeWorld();
  articleId = (await makeArticle(world.tokens.editor)).id;
});

/** Whoever waited for the whole of such a request would get hardly any answer while it lasts. */
describe('while one request of the largest size is hard to read', () => {
  it.each(Object.entries(hostileBodies))('others are answered again and again: %s', async (_what, body) => {
    let status = 0;
    const { took, longest, answers } = await longestWait(baseUrl(), async () => {
      const request = { ...body, baseRevision: 1 };
      ({ status } = await sendRevision(world.tokens.editor, articleId, request, { dryRun: true }));
    });
    expect(status).toBeLessThan(500);
    // Of a short request a small answer may take a good part. A long one holds nobody up for much of it.
    if (took < 2_000) return;
    expect(answers).toBeGreaterThan(2);
    expect(longest).toBeLessThan(took / 3);
  });
});
