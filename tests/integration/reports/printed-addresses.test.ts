import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ReportDto } from '@/lib/contracts/reports';
import { makeArticle, makeClaim } from '../../support/claim-steps';
import { baseUrl, call, fetchServer } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { readPage } from './after-publication';
import { makeEdition } from './signed-article';

interface Annotation {
  id: string;
  target: {
    source: string;
    selector: [{ exact: string }, { start: number; end: number }];
    state: { cached: string; sourceDate: string };
  };
}
interface AnnotationPage {
  id: string;
  partOf: { id: string };
  items: Annotation[];
}

let world: World;
let article: ArticleDto;
let report: ReportDto;
let draft: ArticleDto;
beforeAll(async () => {
  world = await makeWorld();
  const published = await makeEdition(world, {
    title: 'Quay rents, 𝒳 and 🎈',
    sourceUrl: 'https://quay.example/rents',
  });
  ({ article, report } = published);
  draft = await makeArticle(world.tokens.editor);
  await makeClaim(world.tokens.editor, draft);
});

const exportOf = async (id: string, format: string) =>
  (await call('GET', `/articles/${id}/report?format=${format}`, { token: world.tokens.viewer })).text;

/** The addresses of this server in a file; what escapes HTML, JSON and Markdown is undone. */
function addressesIn(text: string): string[] {
  const plain = text.replaceAll('\\/', '/').replaceAll('&amp;', '&').replaceAll('\\_', '_');
  const found = plain.match(/https?:\/\/[^\s"'<>)\]`\\]+/g) ?? [];
  return [...new Set(found)].filter((address) => address.startsWith(baseUrl()));
}

/** Follows an address as a browser does, to where there is something to read. */
async function follow(address: string, cookie?: string): Promise<number> {
  const response = await fetchServer(address, {
    headers: { accept: 'text/html,*/*;q=0.8', ...(cookie ? { cookie } : {}) },
  });
  await response.body?.cancel();
  return response.status;
}

describe('every address of this server that a file prints', () => {
  it.each(['json', 'html', 'md', 'csv', 'claimreview', 'annotations'])(
    'answers: %s of an edition, to anyone',
    async (format) => {
      const addresses = addressesIn(await exportOf(article.id, format));
      if (format === 'html' || format === 'md') expect(addresses).toContain(report.permanentUrl);
      for (const address of addresses) expect([address, await follow(address)]).toEqual([address, 200]);
    },
  );

  it.each(['html', 'md', 'annotations'])('answers: %s of a draft, to a member', async (format) => {
    const cookie = await world.cookieFor('viewer');
    for (const address of addressesIn(await exportOf(draft.id, format)))
      expect([address, await follow(address, cookie)]).toEqual([address, 200]);
  });
});

describe('the annotations of an edition', () => {
  it('stand as data at their own ids, on the text that their cached address gives', async () => {
    const page = JSON.parse(await exportOf(article.id, 'annotations')) as AnnotationPage;
    const [collection, ownPage] = await Promise.all([readData(page.partOf.id), readData(page.id)]);
    expect(collection).toMatchObject({ id: page.partOf.id, type: 'AnnotationCollection', first: page.id });
    expect(ownPage).toEqual(page);
    const [item] = page.items;
    if (!item) throw new Error('no annotation');
    expect(await readData(item.id)).toEqual(item);
    expect(item.target.source).toBe(report.permanentUrl);
    expect(item.target.state.sourceDate).toBe(article.revision.createdAt);
    const text = await (await fetchServer(item.target.state.cached)).text();
    expect(text).toBe(article.revision.text);
    const [quote, { start, end }] = item.target.selector;
    expect([...text].slice(start, end).join('')).toBe(quote.exact);
  });

  it('lead a browser to the pages', async () => {
    for (const [path, target] of [
      ['annotations', report.url],
      ['annotations?page=1', report.url],
      ['annotations/1', `${report.url}/claims/1`],
    ]) {
      const answer = await readPage(`/r/${report.id}/${path}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, target]);
    }
    for (const path of ['annotations/2', 'annotations/0', 'annotations/x', 'annotations?page=2'])
      expect((await readPage(`/r/${report.id}/${path}`)).status).toBe(404);
  });

  it('of a draft are for members', async () => {
    const path = `/articles/${draft.id}/annotations`;
    const { body } = await call<Annotation>('GET', `${path}/1`, { token: world.tokens.viewer });
    expect(body.id).toBe(`${baseUrl()}/api/v1${path}/1`);
    expect(body.target.state.cached).toBe(`${baseUrl()}/articles/${draft.id}/revisions/1`);
    expect((await call('GET', `${path}/9`, { token: world.tokens.viewer })).status).toBe(404);
    expect((await call('GET', path)).status).toBe(401);
    expect((await call('GET', `${path}?page=2`, { token: world.tokens.viewer })).status).toBe(422);
  });

  it('once named a revision in the query of the article, which leads there still', async () => {
    const answer = await readPage(`/articles/${article.id}?revision=1`, {
      cookie: await world.cookieFor('viewer'),
    });
    expect(answer.html + (answer.headers.get('location') ?? '')).toContain(
      `/articles/${article.id}/revisions/1`,
    );
  });
});

describe('the file of an edition', () => {
  it('names the permanent address and its own in its Link header', async () => {
    const answer = await call('GET', `/articles/${article.id}/report?format=csv`, {
      token: world.tokens.viewer,
    });
    expect(answer.headers.get('link')).toBe(
      `<${report.permanentUrl}>; rel="canonical latest-version", <${report.url}>; rel="alternate"`,
    );
    expect(await exportOf(article.id, 'html')).toContain(
      `<link rel="canonical" href="${report.permanentUrl}"/>`,
    );
  });
});

async function readData(address: string): Promise<unknown> {
  const response = await fetchServer(address, { headers: { accept: 'application/ld+json' } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('application/ld+json');
  return response.json();
}
