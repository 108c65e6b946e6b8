import { expect } from '@playwright/test';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { buildDocx, paragraph } from '../../support/docx-builder';
import { call, fetchServer } from '../../support/http';
import { buildPdf, setLines } from '../../support/pdf-builder';
import type { WebSite } from '../../support/web-site';
import { getSource, makeSource } from './library';

/** Words of every hostile copy, so that they can be cited. */
export const hostilePassage =
  'The rents <script>alert(1)</script> of the quay <img src=x onerror=alert(1)> rose.';

const pageSize = 450;
/** What the rest of a page would disappear in comes last. */
const swallows =
  /<(?:!--|script|style|textarea|title|plaintext|xmp|noscript|noembed|noframes|iframe|template|select|svg|math)/i;

/** Copies whose title, author, words and markup are all hostile: pages, a PDF and a Word file from a web site. */
export async function fetchHostileSources(
  token: string,
  site: WebSite,
  words: readonly string[],
): Promise<LibrarySourceDto[]> {
  const pages = batch(
    words.toSorted((one, other) => Number(swallows.test(one)) - Number(swallows.test(other))),
  );
  pages.forEach((some, index) => site.setPage(`/hostile/${index}`, hostilePage(some)));
  const lines = words.slice(0, 40);
  site.setAnswer('/hostile.pdf', (response) => response.writeHead(200).end(hostilePdf(lines)));
  site.setAnswer('/hostile.docx', (response) => response.writeHead(200).end(hostileDocx(lines)));
  const paths = [...pages.map((_, index) => `/hostile/${index}`), '/hostile.pdf', '/hostile.docx'];
  const sources: LibrarySourceDto[] = [];
  for (const path of paths) sources.push(await fetchSource(token, site.url(path)));
  return sources;
}

async function fetchSource(token: string, url: string): Promise<LibrarySourceDto> {
  // Without a title of ours: what the file calls itself becomes one.
  const { status, body, text } = await call<LibrarySourceDto>('POST', '/sources', { token, body: { url } });
  expect(status, text).toBe(201);
  await expect.poll(async () => (await getSource(token, body.id)).fetch?.state).toBe('stored');
  return getSource(token, body.id);
}

/** Files that a browser would run if it could, under a name that would run as well. */
export async function uploadHostileFiles(
  token: string,
  words: readonly string[],
): Promise<LibrarySourceDto[]> {
  const lines = words.slice(0, 20);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`;
  const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body onload="alert(1)"><script>alert(1)</script><p>${escapeMarkup(hostilePassage)}</p></body></html>`;
  const files: [ending: string, bytes: string | Uint8Array][] = [
    ['html', hostilePage(lines)],
    ['svg', svg],
    ['xhtml', xhtml],
    ['pdf', hostilePdf(lines)],
    ['docx', hostileDocx(lines)],
  ];
  return Promise.all(files.map(([ending, bytes]) => uploadFile(token, words, ending, bytes)));
}

async function uploadFile(
  token: string,
  [title, author]: readonly string[],
  ending: string,
  bytes: string | Uint8Array,
): Promise<LibrarySourceDto> {
  const { id } = await makeSource(token, { title: `Upload ${title} ${ending}`, author });
  const name = `"><img src=x onerror=alert(1)>.${ending}`;
  const path = `/api/v1/sources/${id}/copies?name=${encodeURIComponent(name)}`;
  const answer = await fetchServer(path, {
    method: 'POST',
    body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as LibrarySourceDto;
}

/** Records without a file, of which every field is hostile. */
export async function makeHostileRecords(
  token: string,
  words: readonly string[],
): Promise<LibrarySourceDto[]> {
  return Promise.all(
    words.map((line) => {
      const fields = {
        title: line,
        author: line,
        publisher: line,
        reliabilityNote: line,
        interestNote: line,
      };
      return makeSource(token, { ...fields, kind: 'interview', reliability: 'low' });
    }),
  );
}

function batch(words: readonly string[]): string[][] {
  const count = Math.ceil(words.length / pageSize);
  return Array.from({ length: count }, (_, page) => words.filter((_words, index) => index % count === page));
}

/** As many of them as the title of a source may hold. */
function titleOf(words: readonly string[]): string {
  let title = '';
  for (const line of words) if (title.length + line.length < 400) title += ` ${line.replace(/\s+/g, ' ')}`;
  return title.trim();
}

function hostilePage(words: readonly string[]): string {
  const title = escapeMarkup(titleOf(words));
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta name="author" content="${title.slice(0, 200)}"><meta property="og:site_name" content="${escapeMarkup(words[0] ?? '')}"></head>
<body onload="alert(1)"><article><h1>${title}</h1><p>${escapeMarkup(hostilePassage)} Nobody was asked, said Ida Moen.</p>
${words.map((line) => `<p>Of the quay: ${line} and more.</p>`).join('\n')}</article></body></html>`;
}

function hostilePdf(words: readonly string[]): Buffer {
  const lines = [hostilePassage, ...words].map((line) => line.replace(/[^\x20-\x7e]/g, '?').slice(0, 120));
  const info = { Title: titleOf(lines.slice(1)), Author: lines[1] ?? '', Subject: lines[2] ?? '' };
  return buildPdf({ pages: [setLines(lines, { size: 6 })], info });
}

function hostileDocx(words: readonly string[]): Uint8Array {
  const lines = [hostilePassage, ...words].map((line) => escapeMarkup(line.replace(/\p{Cc}/gu, ' ')));
  const core = `<dc:title>${escapeMarkup(titleOf(words).replace(/\p{Cc}/gu, ' '))}</dc:title><dc:creator>${lines[1]}</dc:creator>`;
  return buildDocx({ body: lines.map((line) => paragraph(`<w:r><w:t>${line}</w:t></w:r>`)).join(''), core });
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
