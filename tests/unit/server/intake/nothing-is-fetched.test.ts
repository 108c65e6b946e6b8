import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPdf } from '@/lib/server/exporters/pdf';
import { exportFormats, exportReport } from '@/lib/server/exporters/export-report';
import { stopTypst } from '@/lib/server/exporters/typst/typst-process';
import { extractArticle } from '@/lib/server/intake/extract-article';
import { readDocx } from '@/lib/server/intake/read-docx';
import { readPdf } from '@/lib/server/intake/read-pdf';
import { buildDocx, buildDocxWith, paragraph } from '../../../support/docx-builder';
import { buildPdf, setLines } from '../../../support/pdf-builder';
import { startWebSite, type WebSite } from '../../../support/web-site';
import { createClaim, createReport, createSource } from '../../domain/report/sample-report';

let site: WebSite;
beforeAll(async () => {
  site = await startWebSite();
});
beforeEach(() => site.reset());
afterAll(async () => {
  stopTypst();
  await site.stop();
});

const picture =
  '<w:r><w:drawing><pic:pic><pic:blipFill><a:blip r:link="image"/></pic:blipFill></pic:pic></w:drawing></w:r>';

/** A page that asks for a page of the site in every way that a page can. */
function askingPage(url: string): string {
  return `<!doctype html><html><head><base href="${url}"><link rel="stylesheet" href="${url}"><link rel="preload" as="font" href="${url}">
<script src="${url}"></script><style>@import url(${url});body{background:url(${url})}</style><meta http-equiv="refresh" content="0;url=${url}"></head>
<body background="${url}"><article><h1>Rents</h1><p style="background:url(${url})">The rents of the stalls on the quay rose by 12 per cent in May, the council said.</p>
<img src="${url}" srcset="${url} 2x"><picture><source srcset="${url}"></picture><iframe src="${url}"></iframe><object data="${url}"></object><embed src="${url}">
<video src="${url}" poster="${url}"></video><audio src="${url}"></audio><svg><image href="${url}"/><use href="${url}#a"/></svg></article></body></html>`;
}

/** Every library that is given what a stranger wrote is given addresses of a site of our own, which hears of nothing. */
describe('no library fetches what a file names', () => {
  it.each<[what: string, read: (url: string) => Promise<unknown>]>([
    ['a web page', (url) => Promise.resolve(extractArticle(askingPage(url), url))],
    [
      'a Word file with a linked picture',
      (url) => readDocx(buildDocx({ body: paragraph(picture), links: { image: url } })),
    ],
    [
      'a Word file with a template and a part elsewhere',
      (url) =>
        readDocx(buildDocx({ body: '<w:altChunk r:id="part"/><w:p/>', links: { part: url, template: url } })),
    ],
    [
      'a Word file with a document type elsewhere',
      (url) => readDocx(buildDocxWith(`<!DOCTYPE w SYSTEM "${url}"><w:document xmlns:w="x"/>`)),
    ],
    [
      'a PDF with an action and a file elsewhere',
      (url) =>
        readPdf(
          buildPdf({
            pages: [setLines(['The rents of the quay.'])],
            catalog: `/OpenAction << /S /URI /URI (${url}) >> /AA << /WC << /S /SubmitForm /F << /FS /URL /F (${url}) >> >> >>`,
            trailer: `/Prev 0 /XFA (${url})`,
          }),
        ),
    ],
    ['a report as PDF', (url) => createPdf(askingReport(url))],
    [
      'a report in every other form',
      (url) => Promise.all(exportFormats.map((format) => exportReport(askingReport(url), format))),
    ],
  ])('%s', async (_, read) => {
    // Refused or read, whatever the file deserves: what counts is what the site hears until it is asked by us.
    await read(site.url('/asked')).catch(() => null);
    await fetch(site.url('/article'));
    expect(site.requests.map(({ path }) => path)).toEqual(['/article']);
  });
});

function askingReport(url: string) {
  const words = `#image("${url}") ![words](${url}) <img src="${url}"> ${url}`;
  const sources = [createSource({ title: words, url, passage: words })];
  return createReport([createClaim({ quote: '1.9 billion crowns', rating: 'True', why: words, sources })]);
}
