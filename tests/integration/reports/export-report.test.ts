import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import { makeArticle, makeProposedClaim } from '../../support/claim-steps';
import { call, faultyFields, fetchServer } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { makeEdition } from './signed-article';

let world: World;
let article: ArticleDto;
beforeAll(async () => {
  world = await makeWorld();
  ({ article } = await makeEdition(world, { title: 'Rents: "up" <b>12</b> per cent / ½' }));
});

async function download(
  query: string,
  id = article.id,
): Promise<{ headers: Headers; bytes: Buffer; text: string }> {
  const response = await fetchServer(`/api/v1/articles/${id}/report${query}`, {
    headers: { authorization: `Bearer ${world.tokens.viewer}` },
  });
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { headers: response.headers, bytes, text: bytes.toString('utf8') };
}

describe('the formats', () => {
  it.each([
    ['json', 'application/json', 'inline', '.json'],
    ['html', 'text/html', 'attachment', '.html'],
    ['pdf', 'application/pdf', 'attachment', '.pdf'],
    ['md', 'text/markdown', 'attachment', '.md'],
    ['csv', 'text/csv', 'attachment', '.csv'],
    ['claimreview', 'application/ld+json', 'inline', '.json'],
    ['annotations', 'application/ld+json', 'inline', '.json'],
  ])('%s comes as %s, %s', async (format, type, disposition, ending) => {
    const { headers, bytes } = await download(`?format=${format}`);
    expect(headers.get('content-type')).toContain(type);
    expect(headers.get('content-disposition')).toMatch(
      new RegExp(`^${disposition}; filename="[a-z0-9.-]+\\${ending}"$`),
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(bytes.length).toBeGreaterThan(100);
  });

  it('is JSON where nothing is said', async () => {
    expect((await download('')).text).toBe((await download('?format=json')).text);
  });

  it('names the field of an unknown format, edition or paper', async () => {
    for (const [query, field] of [
      ['format=docx', 'format'],
      ['edition=0', 'edition'],
      ['edition=x', 'edition'],
      ['paper=a3', 'paper'],
    ]) {
      const answer = await call('GET', `/articles/${article.id}/report?${query}`, {
        token: world.tokens.viewer,
      });
      expect([answer.status, faultyFields(answer)]).toEqual([422, [field]]);
    }
  });
});

describe('the HTML file', () => {
  it('stands alone: styles inside, no script, nothing to fetch, every class has its rule', async () => {
    const { text } = await download('?format=html');
    expect(text).toMatch(/^<!doctype html>\n<html lang="en-GB"/);
    expect(text).toContain('http-equiv="Content-Security-Policy" content="default-src');
    expect(text).not.toMatch(/<script|<link (?!rel="canonical")|<img|\ssrc=|@import|url\(/i);
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
    expect(style).not.toContain(':global');
    const used = [...text.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' '));
    expect(used.length).toBeGreaterThan(10);
    const unknown = used.filter((name) => name.includes('module') && !style.includes(`.${name}`));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('keeps hostile text as text', async () => {
    const hostile = '</style><script>window.__xss=1</script><img src=x onerror="window.__xss=1">';
    const made = await makeArticle(world.tokens.editor, {
      title: hostile,
      text: `${hostile} rose by 12 per cent\n\n${Math.random()}`,
    });
    await makeProposedClaim(world.tokens.editor, made, hostile);
    const { text } = await download('?format=html', made.id);
    expect(text).not.toMatch(/<script|<img/i);
    expect(text).toContain('&lt;script&gt;');
  });

  it('is the draft, marked as such, while there is no edition', async () => {
    const made = await makeArticle(world.tokens.editor);
    await makeProposedClaim(world.tokens.editor, made);
    const { text, headers } = await download('?format=html', made.id);
    expect(text).toContain('Draft');
    expect(text).toContain('waits for a reviewer');
    expect(headers.get('content-disposition')).toContain('-draft.html');
    expect(JSON.parse((await download('?format=json', made.id)).text)).toMatchObject({
      edition: null,
      reportId: null,
      openPoints: [{ code: 'claim_proposed', claimNumber: 1 }],
    });
  });
});
