import { describe, expect, it, vi } from 'vitest';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import { readPdfFile } from '@/lib/server/intake/read-file';
import { readPdf } from '@/lib/server/intake/read-pdf';
import type { HostileFile } from '../../../support/hostile-files/hostile-file';
import { hostilePdfs } from '../../../support/hostile-files/pdf-files';
import { buildPdf, setLines } from '../../../support/pdf-builder';

vi.setConfig({ testTimeout: 60_000 });

const wide = 'The harbour council let sixty stalls on the old quay last spring and asked';
const textOf = async (lines: string[]) => (await readPdf(buildPdf({ pages: [setLines(lines)] }))).text;

describe('the text of a PDF', () => {
  it('is paragraphs, not lines', async () => {
    const first = setLines([wide, 'nineteen crowns a year for each of them.']);
    const second = setLines([wide, 'nobody.'], { top: 710 });
    expect((await readPdf(buildPdf({ pages: [[...first, ...second]] }))).text).toBe(
      `${wide} nineteen crowns a year for each of them.\n\n${wide} nobody.`,
    );
  });

  it('begins a paragraph at an indent, behind a short last line, and at a mark of a list', async () => {
    const lines = setLines([wide, 'nineteen crowns.', wide, `${wide}.`, wide, '1. One', '2. Two']);
    const indented = lines.map((line, index) => (index === 4 ? { ...line, x: 90 } : line));
    expect((await readPdf(buildPdf({ pages: [indented] }))).text.split('\n\n')).toEqual([
      `${wide} nineteen crowns.`,
      `${wide} ${wide}.`,
      wide,
      '1. One',
      '2. Two',
    ]);
  });

  it.each([
    [
      'a parted word',
      ['The council let six stalls at the har-', 'bour.'],
      'The council let six stalls at the harbour.',
    ],
    [
      'a word that is whole elsewhere',
      ['A harbour. The coun-', 'cil owns the har-', 'bour.'],
      'A harbour. The council owns the harbour.',
    ],
    [
      'a compound that is whole elsewhere',
      ['A well-known fee, and a well-', 'known quay.'],
      'A well-known fee, and a well-known quay.',
    ],
    [
      'a compound of two known words',
      ['The well is known. The well-', 'known quay.'],
      'The well is known. The well-known quay.',
    ],
    ['a name that begins with a capital', ['The road from Alba-', 'Nova.'], 'The road from Alba-Nova.'],
    [
      'a hyphen for what comes later',
      ['All two-', 'and three-year leases.'],
      'All two- and three-year leases.',
    ],
    ['a number', ['In the years 2019-', '2021.'], 'In the years 2019-2021.'],
  ])('keeps %s whole', async (_, lines, text) => {
    expect(await textOf(lines)).toBe(text);
  });

  it('reads one column after the other', async () => {
    const left = setLines(['Rents rose in the', 'north and fell in'], { x: 60 });
    const right = setLines(['the south.', 'Nobody knew why.'], { x: 320 });
    expect((await readPdf(buildPdf({ pages: [[...left, ...right]] }))).text).toBe(
      'Rents rose in the north and fell in the south.\n\nNobody knew why.',
    );
  });

  it('has headings by their size', async () => {
    const lines = [
      { text: 'Quay rents', x: 72, y: 800, size: 24 },
      { text: 'What they cost', x: 72, y: 740, size: 16 },
      ...setLines([wide, 'a lot & more <b>.'], { top: 700 }),
    ];
    const { html, title } = await readPdf(buildPdf({ pages: [lines] }));
    expect(html).toBe(
      `<h1>Quay rents</h1>\n<h2>What they cost</h2>\n<p>${wide} a lot &amp; more &lt;b&gt;.</p>`,
    );
    expect(title).toBe('Quay rents');
  });

  it('knows where its pages begin, also within a paragraph', async () => {
    const pages = [
      setLines(['First page. The sentence']),
      setLines(['goes on.']),
      [],
      setLines(['Last page.']),
    ];
    const { text, pages: starts, pagesWithoutText } = await readPdf(buildPdf({ pages }));
    expect(text).toBe('First page. The sentence goes on.\n\nLast page.');
    expect(starts).toEqual([0, text.indexOf('goes on'), text.indexOf('Last'), text.indexOf('Last')]);
    expect(pagesWithoutText).toEqual([3]);
  });

  it('leaves out what repeats on every page, and says so', async () => {
    const pages = ['One.', 'Two.', 'Three.', 'Four.'].map((text, index) => [
      { text: 'The Port Gazette', x: 72, y: 820 },
      ...setLines([text]),
      { text: `Page ${index + 1}`, x: 72, y: 20 },
    ]);
    const { text, dropped } = await readPdf(buildPdf({ pages }));
    expect(text).toBe('One.\n\nTwo.\n\nThree.\n\nFour.');
    expect(dropped).toMatchObject([{ kind: 'other', count: 8 }]);
    expect(dropped[0]?.examples).toContain('running head: The Port Gazette');
  });

  it('is nothing when the pages are scans', async () => {
    expect(await readPdf(buildPdf({ pages: [[], []] }))).toMatchObject({
      text: '',
      html: '',
      pages: [0, 0],
      pagesWithoutText: [1, 2],
    });
  });
});

describe('what a PDF says about itself', () => {
  it('is proposed', async () => {
    const info = { Title: 'Quay rents', Author: 'Ina Holm', CreationDate: "D:20310304093000+01'00'" };
    const bytes = buildPdf({ pages: [setLines(['Text.'])], info, catalog: '/Lang (nb-NO)' });
    expect(await readPdf(bytes)).toMatchObject({
      title: 'Quay rents',
      writer: 'Ina Holm',
      // The day on which a file was made is not the day on which its text was published.
      publishedAt: null,
      language: 'nb-NO',
    });
  });

  it.each(['Microsoft Word - rents.docx', 'rents_final.indd', 'Untitled'])(
    'is no title when it is %s',
    async (Title) => {
      expect(await readPdf(buildPdf({ pages: [setLines(['Text.'])], info: { Title } }))).toMatchObject({
        title: null,
      });
    },
  );
});

describe('a PDF that was made to do harm', () => {
  const text = [setLines(['Words.'])];

  it.each<HostileFile>([...hostilePdfs, ['is no PDF', 'wrong_kind', () => Buffer.from('<html>')]])(
    'is refused when it %s',
    async (_, reason, make) => {
      const failure: unknown = await readPdf(make()).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(IntakeFailure);
      expect(failure).toMatchObject({ reason });
    },
  );

  it('leaves the arrays of everybody else alone', () => {
    expect(new Uint8Array(40 * 1024 * 1024)).toHaveLength(40 * 1024 * 1024);
    expect(DecompressionStream).toBeTypeOf('function');
  });

  it('runs nothing, and says what it would have run', async () => {
    const catalog =
      '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /JavaScript << /Names [(run) << /S /JavaScript /JS (app.alert\\(2\\)) >>] >> >>';
    const { text: words, dropped } = await readPdf(buildPdf({ pages: text, catalog }));
    expect(words).toBe('Words.');
    expect(dropped.map(({ kind }) => kind)).toEqual(['script']);
  });

  it('is read in a thread of its own', async () => {
    expect(await readPdfFile(buildPdf({ pages: text }))).toMatchObject({ text: 'Words.', pages: [0] });
  });
});
