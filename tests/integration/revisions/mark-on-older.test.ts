import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimDto } from '@/lib/contracts/claims';
import { getClaim, makeArticle } from '../../support/claim-steps';
import { type Answer, call } from '../../support/http';
import { revise } from '../../support/revision-steps';
import { makeWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** Marks words on revision 1 after the text has been replaced with the next one. */
async function markLate(quote: string, replacements: readonly (readonly [string, string])[]) {
  const article = await makeArticle(world.tokens.editor);
  const { text } = (await revise(world.tokens.editor2, article.id, replacements)).revision;
  const start = article.revision.text.indexOf(quote);
  const body = { revision: 1, start, end: start + quote.length, quote, statement: 'What I typed.' };
  const answer: Answer<ClaimDto & { code?: string; current?: unknown }> = await call(
    'POST',
    `/articles/${article.id}/claims`,
    { token: world.tokens.editor, body },
  );
  return { answer, text, article };
}

describe('a mark made on a text that somebody has replaced', () => {
  it.each([
    ['same', 'Ida Moen', ['41 of the 60 stalls', '42 of the 60 stalls']],
    [
      'moved',
      '41 of the 60 stalls',
      ['Rents on the north quay', 'A new first sentence. Rents on the north quay'],
    ],
  ] as const)('goes along where its words are the %s', async (_, quote, replacement) => {
    const { answer, text } = await markLate(quote, [replacement]);
    expect(answer.status).toBe(201);
    const { anchor } = answer.body;
    expect(anchor).toMatchObject({ revision: 2, isCurrent: true, quote });
    expect(text.slice(anchor.start, anchor.end)).toBe(quote);
    expect(await getClaim(world.tokens.viewer, answer.body.id)).toMatchObject({
      anchor: { revision: 2, quote },
      statement: 'What I typed.',
    });
  });

  it('is refused where the words changed, and told where they probably are', async () => {
    const { answer, text } = await markLate('owns 41 of the 60 stalls', [
      ['owns 41 of the 60 stalls', 'owns 44 of the 60 stalls'],
    ]);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'version_conflict',
      current: { revision: 2, proposed: { quote: 'owns 44 of the 60 stalls' } },
    });
    const { proposed } = answer.body.current as { proposed: { start: number; end: number; quote: string } };
    expect(text.slice(proposed.start, proposed.end)).toBe(proposed.quote);
  });

  it('is refused where only the sentence around the words changed', async () => {
    const { answer } = await markLate('12 per cent in 2025', [
      ['the council said on Monday', 'the council denied on Monday'],
    ]);
    expect(answer.status).toBe(409);
    expect(answer.body.current).toMatchObject({ revision: 2, proposed: { quote: '12 per cent in 2025' } });
  });

  it('is refused where the words are gone, with no place to offer', async () => {
    const { answer, article } = await markLate(
      'A spokesman, Per Aas, said the money pays for a new sea wall',
      [[' A spokesman, Per Aas, said the money pays for a new sea wall.', '']],
    );
    expect(answer.status).toBe(409);
    expect(answer.body.current).toEqual({ revision: 2, proposed: null });
    const { body } = await call<{ claims: ClaimDto[] }>('GET', `/articles/${article.id}/claims`, {
      token: world.tokens.viewer,
    });
    expect(body.claims).toEqual([]);
  });
});
