import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerDto } from '@/lib/contracts/ledger';
import { findChainFault, type LedgerEntry } from '@/lib/domain/ledger';
import { makeArticle, makeClaim } from '../../support/claim-steps';
import { call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { makeEdition } from '../reports/signed-article';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const sha256 = (input: string) => createHash('sha256').update(input, 'utf8').digest('hex');
const ledgerOf = async (articleId: string) =>
  (await call<LedgerDto>('GET', `/articles/${articleId}/ledger`, { token: world.tokens.viewer })).body;

describe('the ledger', () => {
  it('holds from the first entry to the head, with everything that happened', async () => {
    const { article } = await makeEdition(world);
    const { entries, head, scopeId } = await ledgerOf(article.id);
    expect(findChainFault(entries as LedgerEntry[], sha256)).toBeNull();
    expect(scopeId).toBe(article.id);
    expect(entries.at(-1)).toMatchObject(head);
    expect(entries.map(({ action }) => action)).toEqual([
      'article.created',
      'claim.created',
      'verdict.set',
      'source.added',
      'claim.proposed',
      'claim.approved',
      'article.signed_off',
      'article.signed_off',
      'report.created',
    ]);
    expect(entries.at(-1)).toMatchObject({
      actorId: world.members.editor.id,
      actor: world.members.editor.name,
    });
    for (const { at } of entries) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
  });

  it('keeps any text to the letter', async () => {
    const article = await makeArticle(world.tokens.editor);
    const statement = 'a\u2028b "c" \\ \u0007 é e\u0301 😀 <script> \u202e';
    await makeClaim(world.tokens.editor, article, 'new sea wall', { statement });
    const { entries } = await ledgerOf(article.id);
    expect(findChainFault(entries as LedgerEntry[], sha256)).toBeNull();
    expect(entries[1]?.data).toMatchObject({ statement });
  });

  it('has one unbroken chain under many writers', async () => {
    const article = await makeArticle(world.tokens.editor);
    await Promise.all(Array.from({ length: 40 }, () => makeClaim(world.tokens.editor, article)));
    const { entries, head } = await ledgerOf(article.id);
    expect(entries).toHaveLength(41);
    expect(head.sequence).toBe(41);
    expect(findChainFault(entries as LedgerEntry[], sha256)).toBeNull();
  });

  it('does not exist for another newsroom', async () => {
    const article = await makeArticle(world.tokens.editor);
    expect(
      (await call('GET', `/articles/${article.id}/ledger`, { token: world.tokens.outsider })).status,
    ).toBe(404);
  });
});
