import { describe, expect, it } from 'vitest';
import { readPdf } from '@/lib/server/intake/read-pdf';
import { buildPdf, type PdfText, setLines } from '../../../support/pdf-builder';

const read = (pages: PdfText[][]) => readPdf(buildPdf({ pages }));
const draw = async (...content: string[]) =>
  (await readPdf(buildPdf({ pages: [setLines(['x'])], content: Buffer.from(content.join('\n'), 'latin1') })))
    .text;
const textOf = async (lines: string[]) => (await read([setLines(lines)])).text;

const left = [
  'The council of Norwick let sixty of its stalls on',
  'the old quay last spring, and asked more for each',
  'of them than it had in any year since the bridge',
  'was built. Nobody knew why, and few had asked for',
  'the ledger in which all of its leases are written.',
];
const right = [
  'Fishermen who land their catch there say that the',
  'rents will drive them to the western harbour next',
  'year, which is owned by the county and asks for a',
  'third of the sum. The mayor calls that a rumour in',
  'every one of the letters that she wrote on Monday.',
];
const whole = (lines: string[]) => lines.join(' ');

describe('raised and lowered signs of a PDF', () => {
  it.each([
    ['by their place', '/F1 7 Tf 62 4 Td (6) Tj /F1 11 Tf 4 -4 Td ( tonnes) Tj', 'About 4 x 10⁶ tonnes'],
    ['by their rise', '4 Ts /F1 7 Tf (6) Tj 0 Ts /F1 11 Tf ( tonnes) Tj', 'About 4 x 10⁶ tonnes'],
    ['below the line', '-2 Ts /F1 7 Tf (2) Tj 0 Ts /F1 11 Tf ( tonnes) Tj', 'About 4 x 10₂ tonnes'],
    [
      'without a sign of their own',
      '4 Ts /F1 7 Tf (Q7) Tj 0 Ts /F1 11 Tf ( tonnes) Tj',
      'About 4 x 10^{Q7} tonnes',
    ],
    [
      'not small letters on the line',
      '/F1 8 Tf ( MILLION) Tj /F1 11 Tf ( tonnes) Tj',
      'About 4 x 10 MILLION tonnes',
    ],
  ])('keep their form: %s', async (_, more, text) => {
    expect(await draw(`BT /F1 11 Tf 72 700 Td (About 4 x 10) Tj ${more} ET`)).toBe(text);
  });

  it('do not part the line', async () => {
    expect(
      await draw(
        'BT /F1 11 Tf 72 700 Td (Since 2019) Tj 4 Ts /F1 7 Tf (3) Tj 0 Ts /F1 11 Tf ( the rents are higher) Tj ET',
        'BT /F1 11 Tf 72 686 Td (than before.) Tj ET',
      ),
    ).toBe('Since 2019³ the rents are higher than before.');
  });
});

describe('hyphens of a PDF', () => {
  it.each([
    [
      'in-|formation',
      'and for more in-',
      'formation on the steel.',
      'and for more information on the steel.',
    ],
    [
      'con-|tract',
      'The mayor signed a con-',
      'tract of the town.',
      'The mayor signed a contract of the town.',
    ],
    [
      'some-|thing',
      'Is the thing of some use? It is some-',
      'thing else.',
      'Is the thing of some use? It is something else.',
    ],
    [
      'self-|taught',
      'The clerk of the town is a self-',
      'taught man.',
      'The clerk of the town is a self-taught man.',
    ],
    ['high-|speed', 'The ferry and the high-', 'speed boat.', 'The ferry and the high-speed boat.'],
    [
      'high-|er',
      'The fee and the rent are high-',
      'er than the rest.',
      'The fee and the rent are higher than the rest.',
    ],
    [
      'four-|storey',
      'The house of the mayor, a four-',
      'storey block.',
      'The house of the mayor, a four-storey block.',
    ],
    ['14-|18', 'The score and the 14-', '18 May.', 'The score and the 14-18 May.'],
    [
      'German',
      'Der Hafen und die Schiff-',
      'fahrt sind nicht sicher.',
      'Der Hafen und die Schifffahrt sind nicht sicher.',
    ],
    [
      'German, two parts',
      'Der Hafen- und die all-',
      'gemeine Last. Das ist nicht gut.',
      'Der Hafen- und die allgemeine Last. Das ist nicht gut.',
    ],
    [
      'French',
      'Les quais de la ville, dit-',
      'il, sont dans une rue.',
      'Les quais de la ville, dit-il, sont dans une rue.',
    ],
    [
      'the text’s own word',
      'The rebuilding and the high-',
      'lands. No highlands there.',
      'The rebuilding and the highlands. No highlands there.',
    ],
  ])('at a line’s end: %s', async (_, first, second, text) => {
    expect(await textOf([first, second])).toBe(text);
  });

  it('at the end of a column', async () => {
    const columns = [
      ...setLines([...left.slice(0, 4), 'the ledger in which all of its leases are regis-'], { x: 50 }),
      ...setLines(['tered by the clerk of the council of the town on'], { x: 320 }),
    ];
    expect((await read([columns])).text).toBe(
      `${whole(left.slice(0, 4))} the ledger in which all of its leases are registered by the clerk of the council of the town on`,
    );
  });
});

describe('the order in which a PDF is read', () => {
  const byRow = (columns: PdfText[][]) =>
    (columns[0] ?? []).flatMap((_, index) => columns.flatMap((column) => column[index] ?? []));

  it.each([
    ['at the same height', 760],
    ['at different heights', 757],
  ])('is column by column, drawn row by row, %s', async (_, top) => {
    const page = byRow([setLines(left, { x: 50, size: 10 }), setLines(right, { x: 320, size: 10, top })]);
    const title = { text: 'Quay rents', x: 50, y: 800, size: 24 };
    expect((await read([[title, ...page]])).text).toBe(`Quay rents\n\n${whole(left)}\n\n${whole(right)}`);
  });

  it('is row by row in a table', async () => {
    const cells = ['Year', '2019', '2024', '2031'].map((year, index) => [
      { text: year, x: 60, y: 700 - index * 16 },
      { text: ['Rent', '44', '46', '51'][index] ?? '', x: 200, y: 700 - index * 16 },
      {
        text: ['Of all of the stalls', '1.2 million', '3.2 million', '4 million'][index] ?? '',
        x: 340,
        y: 700 - index * 16,
      },
    ]);
    expect((await read([cells.flat()])).text).toContain('2019 44 1.2 million 2024 46 3.2 million');
  });

  it('leaves a paragraph whole around a box', async () => {
    const box = setLines(['Nobody asked us', 'Ina Holm, fisherman'], {
      x: 120,
      top: 730,
      size: 16,
      pitch: 18,
    });
    const above = setLines(left.slice(0, 2), { top: 760 });
    const below = setLines(left.slice(2), { top: 690 });
    expect((await read([[...above, ...box, ...below]])).text).toBe(
      `${whole(left)}\n\nNobody asked us Ina Holm, fisherman`,
    );
  });

  it('leaves a paragraph whole around a box that is drawn amid it', async () => {
    const lines = setLines(left, { top: 760 });
    const box = setLines(['Rents a year: 19 crowns.'], { x: 400, top: 500 });
    expect((await read([[...lines.slice(0, 2), ...box, ...lines.slice(2)]])).text).toBe(
      `${whole(left)}\n\nRents a year: 19 crowns.`,
    );
  });
});

describe('what is printed over and around the text of a PDF', () => {
  it('is left out and named: a watermark, a stamp', async () => {
    const page = [
      'BT /F1 11 Tf 72 760 Td (The council let sixty stalls on the old quay last) Tj ET',
      'BT /F1 60 Tf 90 735 Td (DRAFT) Tj ET',
      'BT /F1 12 Tf 0 1 -1 0 20 200 Tm (Received 9 April) Tj ET',
      'BT /F1 11 Tf 72 746 Td (spring and asked nineteen crowns a year for each) Tj ET',
      'BT /F1 11 Tf 72 732 Td (of them.) Tj ET',
    ];
    const bytes = buildPdf({ pages: [setLines(['x'])], content: Buffer.from(page.join('\n')) });
    const { text, dropped } = await readPdf(bytes);
    expect(text).toBe(
      'The council let sixty stalls on the old quay last spring and asked nineteen crowns a year for each of them.',
    );
    expect(dropped).toEqual([
      {
        kind: 'other',
        count: 2,
        examples: [
          'stamp or watermark: “Received 9 April” (16 characters)',
          'stamp or watermark: “DRAFT” (5 characters)',
        ],
      },
    ]);
  });

  it('is not the text of a page that is set sideways', async () => {
    const page = [
      'BT /F1 11 Tf 0 1 -1 0 100 72 Tm (The council let sixty stalls) Tj 0 -14 Td (on the quay.) Tj ET',
    ];
    expect(await draw(...page)).toBe('The council let sixty stalls on the quay.');
  });

  it('is left out from two pages on where it stands apart', async () => {
    const foot = (number: number) => ({
      text: `https://port.example/rents ${number}/2`,
      x: 40,
      y: 25,
      size: 8,
    });
    const head = { text: '4/3/2031, 09:30 Quay rents', x: 40, y: 815, size: 8 };
    const { text, dropped } = await read([
      [head, ...setLines(left), foot(1)],
      [head, ...setLines(['and signed by the mayor.', 'She was not asked.']), foot(2)],
    ]);
    expect(text).toBe(`${whole(left)}\n\nand signed by the mayor. She was not asked.`);
    expect(dropped).toMatchObject([{ count: 4 }]);
  });

  it('is no line of the text that two pages begin with', async () => {
    const pages = [setLines(['Rents rose.', 'Nobody knew.']), setLines(['Rents rose.', 'Everybody knew.'])];
    expect(await read(pages)).toMatchObject({
      text: 'Rents rose. Nobody knew.\n\nRents rose.\n\nEverybody knew.',
      dropped: [],
    });
  });
});

describe('letters that are set apart in a PDF', () => {
  it.each([
    ['T', ['he council let sixty stalls', 'last spring.'], 'The council let sixty stalls last spring.'],
    [
      'A',
      ['council let sixty stalls. The council', 'knew.'],
      'A council let sixty stalls. The council knew.',
    ],
    ['A', ['fter the council let sixty stalls', 'it knew.'], 'After the council let sixty stalls it knew.'],
    ['I', ['n the town sixty stalls', 'are let.'], 'In the town sixty stalls are let.'],
  ])('are one word with the first, a large one: %s', async (letter, lines, text) => {
    const initial = { text: letter, x: 72, y: 732, size: 38 };
    const beside = setLines(lines, { x: letter === 'I' ? 86 : 100, top: 756 });
    expect((await read([[initial, ...beside]])).text).toBe(text);
    expect((await read([[...beside, initial]])).text).toBe(text);
  });

  it('are words', async () => {
    expect(await draw('BT /F1 11 Tf 4 Tc 72 700 Td (QUAY RENTS ROSE) Tj ET')).toBe('QUAY RENTS ROSE');
    expect(await draw('BT /F1 11 Tf 72 700 Td (It is ) Tj 4 Tc (not) Tj 0 Tc ( so.) Tj ET')).toBe(
      'It is not so.',
    );
  });
});
