import { describe, expect, it } from 'vitest';
import { readDocx } from '@/lib/server/intake/read-docx';
import { buildDocx, paragraph, run } from '../../../support/docx-builder';

const by = 'w:id="1" w:author="Ina Holm" w:date="2031-03-04T09:30:00Z"';
const ins = (content: string) => `<w:ins ${by}>${content}</w:ins>`;
const struck = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const del = (...texts: string[]) => `<w:del ${by}>${texts.map(struck).join('')}</w:del>`;
const endMark = (name: 'ins' | 'del' | 'moveFrom' | 'moveTo') => `<w:rPr><w:${name} ${by}/></w:rPr>`;
const row = (text: string, mark = '') =>
  `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('x')}</w:tc></w:tr>`;

describe('the two views of tracked changes', () => {
  it.each<[what: string, body: string, accepted: string, rejected: string]>([
    [
      'words inserted and deleted',
      paragraph(run('Rents rose by ') + del('9') + ins(run('19')) + run(' per cent.')),
      '<p>Rents rose by 19 per cent.</p>',
      '<p>Rents rose by 9 per cent.</p>',
    ],
    [
      'what one inserted and another deleted again',
      paragraph(run('Sixty') + ins(run(' old') + del(' wooden')) + run(' stalls')),
      '<p>Sixty old stalls</p>',
      '<p>Sixty stalls</p>',
    ],
    [
      'a passage moved',
      paragraph(
        `<w:moveFrom ${by}>${run('First. ')}</w:moveFrom>${run('Second.')}<w:moveTo ${by}>${run(' First.')}</w:moveTo>`,
      ),
      '<p>Second. First.</p>',
      '<p>First. Second.</p>',
    ],
    [
      'a paragraph moved',
      paragraph(`<w:moveFrom ${by}>${run('One')}</w:moveFrom>`, endMark('moveFrom')) +
        paragraph('Two') +
        paragraph(`<w:moveTo ${by}>${run('One')}</w:moveTo>`, endMark('moveTo')) +
        paragraph('Three'),
      '<p>Two</p>\n<p>One</p>\n<p>Three</p>',
      '<p>One</p>\n<p>Two</p>\n<p>Three</p>',
    ],
    [
      'two paragraphs made one',
      paragraph('The council ', endMark('del')) + paragraph('owns 43.'),
      '<p>The council owns 43.</p>',
      '<p>The council</p>\n<p>owns 43.</p>',
    ],
    [
      'one paragraph made three',
      paragraph('One ', endMark('ins')) + paragraph('two ', endMark('ins')) + paragraph('three'),
      '<p>One</p>\n<p>two</p>\n<p>three</p>',
      '<p>One two three</p>',
    ],
    [
      'a paragraph deleted whole',
      paragraph('Kept') + paragraph(del('Gone'), endMark('del')) + paragraph('Kept too'),
      '<p>Kept</p>\n<p>Kept too</p>',
      '<p>Kept</p>\n<p>Gone</p>\n<p>Kept too</p>',
    ],
    [
      'a paragraph before a table whose end is deleted',
      `${paragraph('Kept', endMark('del'))}<w:tbl>${row('a')}</w:tbl>`,
      '<p>Kept</p>\n<p>a | x</p>',
      '<p>Kept</p>\n<p>a | x</p>',
    ],
    [
      'rows of a table',
      `<w:tbl>${row('old', `<w:del ${by}/>`)}${row('kept')}${row('new', `<w:ins ${by}/>`)}</w:tbl>`,
      '<p>kept | x</p>\n<p>new | x</p>',
      '<p>old | x</p>\n<p>kept | x</p>',
    ],
    [
      'a cell of a table',
      `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc><w:tcPr><w:cellIns ${by}/></w:tcPr>${paragraph('b')}</w:tc><w:tc>${paragraph('c')}</w:tc></w:tr></w:tbl>`,
      '<p>a | b | c</p>',
      '<p>a | c</p>',
    ],
    [
      'paragraphs inserted together',
      `${paragraph('Kept')}${ins(paragraph('New'))}`,
      '<p>Kept</p>\n<p>New</p>',
      '<p>Kept</p>',
    ],
    [
      'the look of a paragraph, beside other changes',
      paragraph(
        `${run('Words')}${ins(run('!'))}`,
        `<w:outlineLvl w:val="0"/><w:pPrChange ${by}><w:pPr/></w:pPrChange>`,
      ),
      '<h1>Words!</h1>',
      '<p>Words</p>',
    ],
    [
      'the look of a run, beside other changes',
      paragraph(
        `${run('Words', `<w:b/><w:rPrChange ${by}><w:rPr><w:i/></w:rPr></w:rPrChange>`)}${ins(run('!'))}`,
      ),
      '<p><strong>Words</strong>!</p>',
      '<p><em>Words</em></p>',
    ],
    [
      'the instruction of a field',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:del ${by}><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del><w:r><w:fldChar w:fldCharType="separate"/></w:r>${ins(run('7'))}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('.')}`,
      ),
      '<p>7.</p>',
      '<p>.</p>',
    ],
  ])('has %s', async (_, body, accepted, rejected) => {
    const { html, htmlWithoutChanges } = await readDocx(buildDocx({ body }));
    expect({ html, htmlWithoutChanges }).toEqual({ html: accepted, htmlWithoutChanges: rejected });
  });

  it('reach into notes, and leave out a note whose mark is deleted', async () => {
    const { html, htmlWithoutChanges } = await readDocx(
      buildDocx({
        body: paragraph(
          `${run('A')}<w:r><w:footnoteReference w:id="1"/></w:r><w:del ${by}><w:r><w:footnoteReference w:id="2"/></w:r></w:del>`,
        ),
        footnotes: `<w:footnote w:id="1">${paragraph(ins(run('New.')) + del('Old.'))}</w:footnote><w:footnote w:id="2">${paragraph('Second.')}</w:footnote>`,
      }),
    );
    expect(html).toBe('<p>A [1]</p>\n<p>[1] New.</p>');
    expect(htmlWithoutChanges).toBe('<p>A [1] [2]</p>\n<p>[1] Old.</p>\n<p>[2] Second.</p>');
  });

  it('are one when nothing was tracked', async () => {
    expect(await readDocx(buildDocx({ body: paragraph('Words') }))).toMatchObject({
      htmlWithoutChanges: null,
      changes: { insertions: 0, deletions: 0, moves: 0, examples: [] },
    });
  });
});

describe('the count of tracked changes', () => {
  const count = async (body: string) => (await readDocx(buildDocx({ body }))).changes;

  it('takes what Word cut into pieces as one change', async () => {
    expect(
      await count(paragraph(ins(run('Six')) + ins(run('ty')) + run(' stalls ') + ins(run('stand')))),
    ).toMatchObject({
      insertions: 2,
      deletions: 0,
      examples: [
        { kind: 'insertion', author: 'Ina Holm', at: '2031-03-04T09:30:00Z', text: 'Sixty' },
        { kind: 'insertion', text: 'stand' },
      ],
    });
  });

  it.each([
    ['a replaced word', paragraph(del('9') + ins(run('19'))), { insertions: 1, deletions: 1, moves: 0 }],
    [
      'an end of a paragraph',
      paragraph('One', endMark('del')) + paragraph('two'),
      { insertions: 0, deletions: 1, moves: 0 },
    ],
    [
      'a paragraph deleted with its end',
      paragraph(del('One'), endMark('del')) + paragraph('two'),
      { insertions: 0, deletions: 1, moves: 0 },
    ],
    [
      'a move',
      paragraph(`<w:moveFrom ${by}>${run('One')}</w:moveFrom>`) +
        paragraph(`<w:moveTo ${by}>${run('One')}</w:moveTo>`),
      { insertions: 0, deletions: 0, moves: 1 },
    ],
    ['a row', `<w:tbl>${row('a', `<w:ins ${by}/>`)}</w:tbl>`, { insertions: 1, deletions: 0, moves: 0 }],
    [
      'one change inside another',
      paragraph(ins(run(' old') + del(' wooden'))),
      { insertions: 1, deletions: 1, moves: 0 },
    ],
  ])('counts %s', async (_, body, counts) => {
    expect(await count(body)).toMatchObject(counts);
  });

  it('shows a few examples of many', async () => {
    const body = Array.from({ length: 50 }, (_, index) =>
      paragraph(`${run('a')}${ins(run(`${index}`))}`),
    ).join('');
    const { insertions, examples } = await count(body);
    expect(insertions).toBe(50);
    expect(examples).toHaveLength(20);
  });
});
