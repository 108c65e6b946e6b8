import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import { reportFormats } from '@/lib/contracts/reports';
import type { RouteContract } from '@/lib/contracts/routes/route-contract';
import { routes } from '@/lib/contracts/routes/routes';
import { hasFixedPolicy } from '@/scripts/lib/web/content-security.mjs';
import { listFiles } from '@/scripts/check-policies';
import { makeArticle } from '../../support/claim-steps';
import { fetchServer } from '../../support/http';
import { makeSource, storeSnapshot } from '../../support/library-steps';
import { makeWorld, type World } from '../../support/world';
import { makeEdition } from '../reports/signed-article';

/** What arrives with every kind of answer, over HTTP. */
let world: World;
let article: ArticleDto;
let ids: { article: string; report: string; claim: number; copy: string; gone: string };

beforeAll(async () => {
  world = await makeWorld();
  const { article: published, report, claim } = await makeEdition(world);
  const gone = await makeEdition(world);
  const source = await makeSource(world.tokens.editor);
  article = await makeArticle(world.tokens.editor);
  ids = {
    article: published.id,
    report: report.id,
    claim: claim.number,
    copy: await storeSnapshot(world.newsroomId, source.id),
    gone: gone.report.id,
  };
  const { version } = (await (await ask(`/api/v1/articles/${gone.article.id}`)).json()) as ArticleDto;
  await fetchServer(`/api/v1/articles/${gone.article.id}/unpublish`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${world.tokens.reviewer}`,
      'content-type': 'application/json',
      'if-match': String(version),
    },
    body: JSON.stringify({ reason: 'A test.', notice: 'It is gone.' }),
  });
});

const ask = (address: string, init: RequestInit = {}) =>
  fetchServer(address, {
    redirect: 'manual',
    ...init,
    headers: { authorization: `Bearer ${world.tokens.all}`, ...init.headers },
  });

async function policyAt(address: string, init?: RequestInit) {
  const stop = new AbortController();
  const { status, headers } = await ask(address, { ...init, signal: stop.signal });
  stop.abort();
  return {
    status,
    policy: headers.get('content-security-policy'),
    frames: headers.get('x-frame-options'),
    sniff: headers.get('x-content-type-options'),
  };
}

const nothing = "default-src 'none'; frame-ancestors 'none'";
const withStyles = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const page =
  /^default-src 'self'; script-src 'self' 'nonce-[\w=+/]+' 'strict-dynamic'; style-src 'self' 'unsafe-inline'; .*object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/;

type Kind = [name: string, address: () => string, status: number, policy: string | RegExp, frames?: string];
const kinds: Kind[] = [
  ...reportFormats.map((format): Kind => {
    const address = () => `/api/v1/articles/${ids.article}/report?format=${format}`;
    return [`a report as ${format}`, address, 200, `sandbox; ${withStyles}`];
  }),
  [
    'a report that is refused',
    () => `/api/v1/articles/${randomUUID()}/report`,
    404,
    `sandbox; ${withStyles}`,
  ],
  ['data of the API', () => `/api/v1/articles/${ids.article}`, 200, nothing],
  ['a problem of the API', () => `/api/v1/articles/${randomUUID()}`, 404, nothing],
  ['a route that is none', () => '/api/v1/nothing', 404, nothing],
  ['the event stream', () => `/api/v1/articles/${ids.article}/events`, 200, nothing],
  ['sign-in’s own answers', () => '/api/auth/csrf', 200, nothing],
  [
    'a stored copy as a page',
    () => `/api/v1/snapshots/${ids.copy}/page`,
    200,
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    'SAMEORIGIN',
  ],
  ['a stored copy as a file', () => `/api/v1/snapshots/${ids.copy}/file`, 200, `sandbox; ${nothing}`],
  ['a stored copy as WARC', () => `/api/v1/snapshots/${ids.copy}/warc`, 200, `sandbox; ${nothing}`],
  ['the text of an edition', () => `/r/${ids.report}/text`, 200, `sandbox; ${nothing}`],
  ['the text of none', () => `/r/${randomUUID()}/text`, 404, `sandbox; ${nothing}`],
  ['its ledger', () => `/r/${ids.report}/ledger.json`, 200, `sandbox; ${nothing}`],
  ['its annotations', () => `/r/${ids.report}/annotations`, 200, `sandbox; ${nothing}`],
  ['one annotation', () => `/r/${ids.report}/annotations/${ids.claim}`, 200, `sandbox; ${nothing}`],
  ['the checker of ledgers', () => '/verify.mjs', 200, `sandbox; ${nothing}`],
  ['the icon', () => '/icon.svg', 200, `sandbox; ${withStyles}`],
  ['what is gone', () => `/r/${ids.gone}`, 410, withStyles],
  ['the data of what is gone', () => `/r/${ids.gone}/text`, 410, withStyles],
  ['a public report', () => `/r/${ids.report}`, 200, page],
  ['a public claim', () => `/r/${ids.report}/claims/${ids.claim}`, 200, page],
  ['the sign-in page', () => '/sign-in', 200, page],
  ['a page for which to sign in', () => `/articles/${ids.article}`, 307, page],
  ['a page that is none', () => '/nothing-here', 404, page],
];

describe('the policy that arrives', () => {
  it.each(kinds)('with %s', async (_, address, status, policy, frames = 'DENY') => {
    const arrived = await policyAt(address());
    expect(arrived).toEqual({
      status,
      policy: typeof policy === 'string' ? policy : (expect.stringMatching(policy) as string),
      frames,
      sniff: 'nosniff',
    });
  });

  const writes = (Object.values(routes) as RouteContract[]).filter(({ method }) => method !== 'GET');
  it.each(writes)('with $method $path', async ({ method, path: route }) => {
    const address = `/api/v1${route.replace(':id', article.id).replace(/:\w+/g, '1')}`;
    const arrived = await policyAt(address, { method, headers: { 'content-type': 'text/plain' }, body: 'x' });
    expect(arrived.policy).toBe(nothing);
  });
});

describe('the one place that says it', () => {
  const sources = ['app', 'lib', 'components']
    .flatMap(listFiles)
    .filter((file) => /\.(tsx?|m?js)$/.test(file));

  it('is content-security.mjs: no route sets the header, and only the file that a report is says it in itself', () => {
    const saying = sources.filter((file) => /content-?security-?policy/i.test(readFileSync(file, 'utf8')));
    expect(saying.map((file) => file.split(path.sep).join('/')).sort()).toEqual([
      'app/api/v1/articles/[id]/report/render-report-html.tsx',
    ]);
  });

  it('knows every address that a route answers, and no page’s', () => {
    const addressOf = (file: string) =>
      `/${path.dirname(path.relative('app', file)).replace(/\(.*?\)\/?/g, '')}`.replace(
        /\[.*?\]/g,
        randomUUID(),
      );
    const files = listFiles('app');
    const routeFiles = files.filter((file) => /[\\/]route\.tsx?$/.test(file));
    const pageFiles = files.filter((file) => /[\\/]page\.tsx$/.test(file));
    expect(routeFiles.length).toBeGreaterThan(70);
    expect(routeFiles.filter((file) => !hasFixedPolicy(addressOf(file)))).toEqual([]);
    expect(pageFiles.filter((file) => hasFixedPolicy(addressOf(file)))).toEqual([]);
  });
});
