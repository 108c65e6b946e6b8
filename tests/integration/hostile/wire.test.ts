import { describe, expect, it } from 'vitest';
import { problem } from '@/lib/contracts/problem';
import { type RawAnswer, sendRaw } from '../../support/raw-http';

/** What no browser sends. Whoever answers it, the answer has a sentence, an id and the headers of all others. */
const ask = (line: string, ...headers: string[]) =>
  sendRaw([`${line} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n'));
const post = (...lines: string[]) => ask('POST /api/v1/articles', ...lines);

function expectGuarded({ headers }: RawAnswer): void {
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  });
}

function expectProblem(answer: RawAnswer, status: number): void {
  expectGuarded(answer);
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const said = problem.parse(JSON.parse(answer.body));
  expect([answer.status, said.status]).toEqual([status, status]);
  expect(said.detail).toMatch(/^[A-Z].{15,}\.$/);
  expect(answer.headers.get('x-request-id')).toBe(said.requestId);
}

describe('an address that is no text', () => {
  const places = [
    '/r/',
    '/r/shared/',
    '/articles/',
    '/api/v1/articles/',
    '/api/auth/',
    '/_next/static/',
    '/',
  ];
  const parts = [
    '%ff',
    '%',
    '%2',
    '%zz',
    '%c0%af',
    '%e0%80%af',
    '%ed%a0%80',
    '%f5%80%80%80',
    '%00',
    '%0d%0aX:%20y',
  ];
  const cases = places.flatMap((place) => parts.map((part) => place + part));

  it.each(cases)('%s', async (path) => {
    expectProblem(await ask(`GET ${path}`), 400);
  });

  it('is told as a page to whoever wants one', async () => {
    const answer = await ask('GET /articles/%ff', 'Accept: text/html,*/*;q=0.8');
    expectGuarded(answer);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('<p>The address has a part that is no text');
  });
});

describe('a method', () => {
  it.each([
    'TRACE /',
    'TRACE /api/v1/articles',
    'PROPFIND /',
    'POST /sign-in',
    'PUT /r/x',
    'DELETE /api/v1/articles',
  ])('%s: 405, with those that there are', async (line) => {
    const answer = await ask(line);
    expectProblem(answer, 405);
    const allowed = answer.headers.get('allow')?.trim().split(', ');
    expect(allowed).toContain('GET');
    expect(allowed).not.toContain(line.split(' ')[0]);
  });

  it('CONNECT is for proxies', async () => {
    expectProblem(await ask('CONNECT inner.example:443'), 405);
  });

  it.each(['NONSENSE /', 'get /', 'PRI *'])('%s is none', async (line) => {
    expectProblem(await ask(line), 400);
  });
});

describe('an address in another form', () => {
  it('of a proxy means the same, whatever host it names, and leads nowhere else', async () => {
    expect((await ask('GET http://evil.example/api/v1/health')).status).toBe(200);
    const page = await ask('GET http://evil.example/articles');
    expect([page.status, page.headers.get('location')?.trim()]).toEqual([
      307,
      '/sign-in?callbackUrl=%2Farticles',
    ]);
  });

  it.each([
    'GET //evil.example/x',
    'GET ///evil.example/x',
    'GET /\\evil.example/x',
    'GET http://a.example//evil.example/x',
  ])('%s stays here', async (line) => {
    const answer = await ask(line);
    expectGuarded(answer);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('location')?.trim() ?? '/').toMatch(/^\/(?![/\\])/);
  });

  it.each(['GET ftp://evil.example/', 'GET *', 'OPTIONS *', 'GET http://', 'GET x'])(
    '%s is none',
    async (line) => {
      expectProblem(await ask(line), 400);
    },
  );
});

describe('a host', () => {
  it.each(['a b', '@', 'a/b', 'a:b', '[::', '', 'a,b', 'a?b', 'ä.example'])('“%s” is none', async (host) => {
    expectProblem(await sendRaw(`GET /sign-in HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`), 400);
  });

  it('is named once', async () => {
    expectProblem(await sendRaw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'), 400);
    expectProblem(await ask('GET /', 'Host: other.example'), 400);
  });

  it('need not be named in HTTP/1.0', async () => {
    const answer = await sendRaw('GET /api/v1/health HTTP/1.0\r\n\r\n');
    expectGuarded(answer);
    expect(answer.status).toBe(200);
  });
});

describe('a request that cannot be read to its end', () => {
  it.each<[string, number, string[]]>([
    ['a length that is none', 400, ['Content-Length: x']],
    ['a negative length', 400, ['Content-Length: -5']],
    ['two lengths', 400, ['Content-Length: 5', 'Content-Length: 6']],
    ['a length and chunks', 400, ['Content-Length: 5', 'Transfer-Encoding: chunked']],
    ['an unknown coding', 400, ['Transfer-Encoding: gzip']],
    ['a chunk that is none', 400, ['Transfer-Encoding: chunked', '', 'zz']],
    ['talkative chunks', 413, ['Transfer-Encoding: chunked', '', `5;${'a'.repeat(20_000)}`, 'hello', '0']],
    ['another expectation', 417, ['Expect: gold', 'Content-Length: 0']],
    ['headers without end', 431, [`X: ${'a'.repeat(100_000)}`]],
    ['a header without a colon', 400, ['X']],
    ['a NUL in a header', 400, ['X: a\0b']],
  ])('%s', async (_, status, lines) => {
    expectProblem(await post(...lines), status);
  });

  it.each([
    ['TLS', '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03'],
    ['another version', 'GET / HTTP/7.5\r\nHost: a\r\n\r\n'],
    ['bytes that are no ASCII', 'GET /\xff\xfe HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])('%s', async (_, bytes) => {
    expectProblem(await sendRaw(bytes), 400);
  });

  it('says headers too large as a page to a browser', async () => {
    const answer = await ask('GET /sign-in', 'Accept: text/html', `Cookie: a=${'a'.repeat(100_000)}`);
    expect([answer.status, answer.headers.get('content-type')?.trim()]).toEqual([
      431,
      'text/html; charset=utf-8',
    ]);
    expect(answer.body).toContain('cookies');
  });

  it('is answered like any other where it wants to speak something else', async () => {
    for (const protocol of ['websocket', 'h2c']) {
      const answer = await ask('GET /api/v1/health', 'Connection: Upgrade', `Upgrade: ${protocol}`);
      expectGuarded(answer);
      expect(answer.status).toBe(200);
    }
  });
});
