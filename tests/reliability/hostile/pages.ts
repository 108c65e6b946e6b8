import type { Draw } from './draw';
import type { HostileRequest } from './requests';
import type { Scene } from './scene';
import { encoded, hostileText } from './values';

/** The addresses beside the API; a part in brackets is an id, a number or a token. */
const pages = [
  '/',
  '/sign-in',
  '/api-docs',
  '/articles',
  '/articles/new',
  '/articles/[id]',
  '/articles/[id]/history',
  '/articles/[id]/report',
  '/articles/[id]/revise',
  '/articles/[id]/revisions/[number]',
  '/reviews',
  '/account',
  '/settings/people',
  '/settings/ledger',
  '/sources',
  '/sources/[id]/edit',
  '/r/[id]',
  '/r/[id]/claims/[number]',
  '/r/[id]/sources/[number]',
  '/r/[id]/text',
  '/r/[id]/ledger.json',
  '/r/[id]/annotations/[number]',
  '/r/a/[id]/claims/[number]',
  '/r/shared/[token]',
  '/verify.mjs',
  '/api/auth/session',
  '/api/auth/csrf',
  '/api/auth/providers',
  '/api/auth/[token]',
  '/api/auth/callback/[token]',
  '/api/auth/signin/[token]',
  '/api/[token]',
  '/_next/static/[token]',
  '/_next/image',
  '/_next/data/[token]',
  '/[token]',
];

/** What the framework itself listens to. */
const framework: readonly (readonly [string, readonly string[]])[] = [
  ['rsc', ['1', '0', 'x']],
  ['next-router-state-tree', ['%ff', '[]', '{', encodeURIComponent('["",{},null,null,true]'), 'x']],
  ['next-router-prefetch', ['1', '2', 'x']],
  ['next-router-segment-prefetch', ['/_tree', '/_index', '/%ff', '..']],
  ['next-action', ['x', 'a'.repeat(42), '0'.repeat(40)]],
  ['next-url', ['/%ff', '//evil.example', 'x']],
  ['x-nextjs-data', ['1']],
  ['x-middleware-subrequest', ['proxy:proxy:proxy', 'src/proxy']],
  ['x-middleware-rewrite', ['http://[', '/articles']],
  ['x-matched-path', ['/%ff', '/articles/[id]']],
  ['x-invoke-path', ['/%ff']],
  ['x-forwarded-host', ['[', 'a b', 'evil.example', '@']],
  ['x-forwarded-proto', ['x y', ',', 'https, http']],
  ['accept', ['text/html', 'application/json', 'text/x-component', '*']],
  ['accept-language', ['x', '*;q=9', 'a'.repeat(500)]],
  ['cookie', ['linecheck.session=x.y.z', 'linecheck.session=', '__prerender_bypass=1', 'a=%ff']],
  ['content-type', ['multipart/form-data; boundary=x', 'text/plain', 'application/x-www-form-urlencoded']],
];

/** A request to a page, or to what only looks like one. */
export function requestToPage(draw: Draw, scene: Scene): HostileRequest {
  const page = draw.one(pages);
  const known = scene.knownTo(draw);
  const path = page.replace(/\[(\w+)\]/g, (_, part: string) => {
    if (draw.chance(0.3)) return encoded(hostileText(draw, 3)) || 'x';
    if (part === 'number') return String(draw.int(-1, 9));
    return part === 'id' ? draw.one([known.article.id, draw.uuid()]) : draw.uuid();
  });
  const search = draw.many(0, 3, () => {
    const key = draw.one([
      'callbackUrl',
      'q',
      '_rsc',
      'nxtPid',
      'claim',
      'error',
      'cursor',
      'after',
      hostileText(draw, 2),
    ]);
    return `${encoded(key)}=${draw.chance(0.1) ? '%ff' : encoded(hostileText(draw, 8))}`;
  });
  const headers = Object.fromEntries(
    draw.many(0, 3, () => {
      const [name, values] = draw.one(framework);
      return [name, draw.one(values)] as const;
    }),
  );
  const isPost = draw.chance(0.15);
  return {
    name: page,
    method: isPost
      ? draw.one(['POST', 'PUT', 'DELETE', 'PATCH'])
      : draw.one(['GET', 'GET', 'GET', 'HEAD', 'OPTIONS']),
    path: `${path}${search.length > 0 ? `?${search.join('&')}` : ''}`,
    headers,
    body: isPost ? Buffer.from(hostileText(draw)) : null,
  };
}
