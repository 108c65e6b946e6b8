import { beforeAll, describe, expect, it } from 'vitest';
import { makeArticle, makeClaim } from '../../support/claim-steps';
import { itemOf, sendRevision } from '../../support/revision-steps';
import { makeWorld, type World } from '../../support/world';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

/** What the server hands to a thread of its own must arrive there in the built application as well. */
describe('a new text that is read or compared in a thread of its own', () => {
  it('comes as Markdown', async () => {
    const { editor } = world.tokens;
    const article = await makeArticle(editor);
    const markdown = '# Quay rents\n\nThe council owns **43** of the 60 stalls.';
    const { status, body } = await sendRevision(
      editor,
      article.id,
      { markdown, baseRevision: 1 },
      { dryRun: true },
    );
    expect(status).toBe(200);
    expect(body.revision.text).toContain('The council owns 43 of the 60 stalls.');
  });

  it('is as long as a book', async () => {
    const { editor } = world.tokens;
    const lines = Array.from({ length: 4_000 }, (_, row) => `Stall ${row} pays ${row * 7} crowns a year.`);
    const article = await makeArticle(editor, { text: lines.join('\n\n') });
    const claim = await makeClaim(editor, article, 'Stall 2000 pays 14000 crowns');
    const text = article.revision.text.replace('pays 14000 crowns', 'pays 14001 crowns');
    const { status, body } = await sendRevision(
      editor,
      article.id,
      { text, baseRevision: 1 },
      { dryRun: true },
    );
    expect(text.length * 2).toBeGreaterThan(300_000);
    expect(status).toBe(200);
    expect(itemOf(body, claim.id)).toMatchObject({
      outcome: 'changed',
      after: { quote: 'Stall 2000 pays 14001 crowns' },
    });
  });
});
