import { beforeAll, describe, expect, it } from 'vitest';
import type { IntakeDto } from '@/lib/contracts/intakes';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { fetchServer } from '../../support/http';
import { makeSource, upload } from '../../support/library-steps';
import { makeWorld, type World } from '../../support/world';

let world: World;
let editor: string;

beforeAll(async () => {
  world = await makeWorld();
  editor = world.tokens.editor;
});

const page =
  '<!doctype html><title>Rents</title><article><h1>Rents</h1><p>Rents rose by 12 per cent last year, the council said on Monday.</p><script>alert(1)</script></article>';

/** The id of the copy that was stored under this name: of a source, or of an article's file. */
const ways = {
  evidence: async (name: string) => {
    const { id } = await makeSource(editor, { title: 'A page', kind: 'document' });
    const answer = await upload(editor, id, page, `?name=${encodeURIComponent(name)}`);
    return [answer.status, ((await answer.json()) as LibrarySourceDto).copy?.snapshotId] as const;
  },
  'an article': async (name: string) => {
    const answer = await fetchServer(`/api/v1/intakes?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      body: page,
      headers: { authorization: `Bearer ${editor}` },
    });
    return [answer.status, ((await answer.json()) as IntakeDto).id] as const;
  },
};

/** @see https://www.rfc-editor.org/rfc/rfc6266#section-4.1 and https://www.rfc-editor.org/rfc/rfc8187#section-3.2.1 */
const disposition =
  /^attachment; filename="([\x20\x21\x23-\x5b\x5d-\x7e]+)"; filename\*=UTF-8''((?:[\w!#$&+.^`|~-]|%[0-9a-f]{2})+)$/i;

describe.each(Object.entries(ways))('a file that came in as %s', (_way, store) => {
  it.each([
    ['../../etc/passwd.html', 'passwd.html'],
    ['..\\..\\windows\\page.html', 'page.html'],
    ['/absolute.html', 'absolute.html'],
    ['a\r\nSet-Cookie: x=1.html', 'aSet-Cookie_ x=1.html'],
    ['\u202elmth.exe.html', 'lmth.exe.html'],
    ['a\u2028b\u0085.html', 'ab.html'],
    ['";filename="evil.exe.html', '_;filename=_evil.exe.html'],
    ["Ünïcode 🐚 'x'.html", "Ünïcode 🐚 'x'.html"],
    ['<img src=x onerror=alert(1)>.html', '_img src=x onerror=alert(1)_.html'],
    [`${'n'.repeat(295)}.html`, `${'n'.repeat(145)}.html`],
    ['.htaccess.html', 'htaccess.html'],
    ['page.html', 'page.html'],
  ])('called %j is given out as %j, and never shown in place', async (name, safe) => {
    const [status, snapshotId] = await store(name);
    expect(status).toBe(201);
    const { headers } = await fetchServer(`/api/v1/snapshots/${snapshotId}/file`, {
      headers: { authorization: `Bearer ${editor}` },
    });
    const [, plain = '', whole = ''] = disposition.exec(headers.get('content-disposition') ?? '') ?? [];
    expect(decodeURIComponent(whole)).toBe(safe);
    expect(plain).toHaveLength(safe.length - (safe.includes('🐚') ? 1 : 0));
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    });
  });

  it.each([
    ['U+0000', 'a\0b.html'],
    ['301 characters', 'n'.repeat(301)],
    ['no character but blanks', '  '],
  ])('is refused with a name of %s', async (_what, name) => {
    expect((await store(name))[0]).toBe(422);
  });
});
