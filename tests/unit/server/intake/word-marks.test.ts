import { describe, expect, it } from 'vitest';
import { readDocx } from '@/lib/server/intake/read-docx';
import { buildDocx, type DocxParts, paragraph, run } from '../../../support/docx-builder';

const read = (parts: DocxParts) => readDocx(buildDocx(parts));
const raised = '<w:vertAlign w:val="superscript"/>';
const lowered = '<w:vertAlign w:val="subscript"/>';
const styles = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
  <w:style w:type="character" w:styleId="Up"><w:name w:val="Exponent"/><w:rPr>${raised}</w:rPr></w:style>
  <w:style w:type="character" w:styleId="Upper"><w:name w:val="Own"/><w:basedOn w:val="Up"/></w:style>
  <w:style w:type="character" w:styleId="Gone"><w:name w:val="Withdrawn"/><w:rPr><w:strike/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="GoneLine"><w:name w:val="Withdrawn line"/><w:rPr><w:dstrike/></w:rPr></w:style>`;

describe('raised and lowered signs of a Word file', () => {
  it.each([
    ['a power', run('8 × 10') + run('9', raised) + run(' tonnes'), '8 × 10⁹ tonnes'],
    ['a negative power', run('10') + run('-3', raised), '10⁻³'],
    ['a note typed by hand behind a year', run('in 2021') + run('4', raised) + run('.'), 'in 2021⁴.'],
    ['two notes', run('in 2021') + run('4,', raised) + run('5', raised), 'in 2021⁴,⁵'],
    [
      'a formula',
      run('CO') + run('2', lowered) + run(' and H') + run('2', lowered) + run('O'),
      'CO₂ and H₂O',
    ],
    ['what has no sign of its own', run('x') + run('Q7', raised) + run(' y'), 'x^{Q7} y'],
    ['what has none below the line', run('v') + run('max. Q', lowered), 'v_{max. Q}'],
    ['a raised figure by its style', run('10') + run('6', '<w:rStyle w:val="Upper"/>'), '10⁶'],
    ['a figure raised by hand', run('10') + run('6', '<w:position w:val="8"/>'), '10⁶'],
    [
      'a style put back on the line',
      run('10') + run('6', '<w:rStyle w:val="Up"/><w:vertAlign w:val="baseline"/>'),
      '106',
    ],
    ['a day', run('the 4') + run('th', raised) + run(' of May'), 'the 4th of May'],
    ['a blank', run('a') + run(' ', raised) + run('b'), 'a b'],
  ])('keep their form: %s', async (_, content, text) => {
    expect((await read({ body: paragraph(content), styles })).html).toBe(`<p>${text}</p>`);
  });

  it('are not what stands for a note', async () => {
    const { html } = await read({
      body: paragraph(
        run('In 2019') +
          `<w:r><w:rPr>${raised}</w:rPr><w:footnoteReference w:id="3"/></w:r>` +
          run(' it sank.'),
      ),
      footnotes: `<w:footnote w:id="3">${paragraph('The log.')}</w:footnote>`,
    });
    expect(html).toBe('<p>In 2019 [1] it sank.</p>\n<p>[1] The log.</p>');
  });
});

describe('words struck through in a Word file', () => {
  it.each([
    ['by a line', run('For ') + run('six', '<w:strike/>') + run(' nine weeks.'), 'For nine weeks.', 'six'],
    [
      'by two lines',
      run('For ') + run('six', '<w:dstrike/>') + run(' nine weeks.'),
      'For nine weeks.',
      'six',
    ],
    [
      'by a style',
      run('For ') + run('six', '<w:rStyle w:val="Gone"/>') + run(' nine weeks.'),
      'For nine weeks.',
      'six',
    ],
    [
      'in pieces',
      run('For ') +
        run('six', '<w:strike/>') +
        run(' ') +
        run('or so', '<w:strike/><w:b/>') +
        run(' nine weeks.'),
      'For nine weeks.',
      'sixor so',
    ],
  ])('are no text, and are named: %s', async (_, content, text, struck) => {
    const { html, dropped } = await read({ body: paragraph(content), styles });
    expect(html).toBe(`<p>${text}</p>`);
    expect(dropped).toEqual([
      { kind: 'other', count: 1, examples: [`struck through: “${struck}” (${struck.length} characters)`] },
    ]);
  });

  it('may be a whole paragraph', async () => {
    const body =
      paragraph('The quay is open.', '<w:pStyle w:val="GoneLine"/>') + paragraph('The quay is shut.');
    const { html, dropped } = await read({ body, styles });
    expect(html).toBe('<p>The quay is shut.</p>');
    expect(dropped[0]?.examples).toEqual(['struck through: “The quay is open.” (17 characters)']);
  });

  it('stay where the line is taken off again', async () => {
    const body = paragraph(
      run('Nine', '<w:strike w:val="0"/>') +
        run(' weeks', '<w:rStyle w:val="Gone"/><w:strike w:val="false"/>'),
    );
    expect(await read({ body, styles })).toMatchObject({ html: '<p>Nine weeks</p>', dropped: [] });
  });

  it('are what a comment on them is about', async () => {
    const body = paragraph(
      run('For ') +
        '<w:commentRangeStart w:id="1"/>' +
        run('six', '<w:strike/>') +
        '<w:commentRangeEnd w:id="1"/>' +
        run(' nine weeks.'),
    );
    const { comments } = await read({
      body,
      comments: `<w:comment w:id="1">${paragraph('Why?')}</w:comment>`,
    });
    expect(comments).toMatchObject([{ quote: 'six' }]);
  });
});

describe('the lists of a Word file', () => {
  const level = (depth: number, format = 'decimal', start = 1) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
  const numbering = `
    <w:abstractNum w:abstractNumId="1">${level(0)}${level(1, 'lowerLetter')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, 'decimal', 7)}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`;
  const item = (list: number, depth: number, text: string) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

  it.each([
    [
      'go on after a paragraph',
      item(1, 0, 'A') + item(1, 0, 'B') + paragraph('Between.') + item(1, 0, 'C') + item(1, 0, 'D'),
      '<ol><li>A</li><li>B</li></ol>\n<p>Between.</p>\n<ol start="3"><li>C</li><li>D</li></ol>',
    ],
    [
      'go on in another list of the same kind',
      item(1, 0, 'A') + paragraph('Between.') + item(2, 0, 'B'),
      '<ol><li>A</li></ol>\n<p>Between.</p>\n<ol start="2"><li>B</li></ol>',
    ],
    [
      'begin anew where they are told to',
      item(1, 0, 'A') + item(3, 0, 'B') + item(3, 0, 'C'),
      '<ol><li>A</li></ol><ol><li>B</li><li>C</li></ol>',
    ],
    [
      'begin where they are told to',
      item(4, 0, 'A') + item(4, 0, 'B'),
      '<ol start="7"><li>A</li><li>B</li></ol>',
    ],
    [
      'begin anew one level down',
      item(1, 0, 'A') + item(1, 1, 'a') + item(1, 1, 'b') + item(1, 0, 'B') + item(1, 1, 'c'),
      '<ol><li>A<ol><li>a</li><li>b</li></ol></li><li>B<ol><li>c</li></ol></li></ol>',
    ],
    [
      'count an item without words',
      item(1, 0, 'A') + item(1, 0, '') + item(1, 0, 'C'),
      '<ol><li>A</li></ol><ol start="3"><li>C</li></ol>',
    ],
  ])('%s', async (_, body, html) => {
    expect((await read({ body, numbering })).html).toBe(html);
  });
});

describe('what stands around the text of a Word file', () => {
  it('is named when it is left out', async () => {
    const { html, dropped } = await read({
      body: paragraph('The text.'),
      header: paragraph(
        'NOT FOR PUBLICATION before Sunday, and in no case before the harbour council has met in full',
      ),
      footer: paragraph('4'),
    });
    expect(html).toBe('<p>The text.</p>');
    expect(dropped).toEqual([
      {
        kind: 'other',
        count: 1,
        examples: [
          'page header: “NOT FOR PUBLICATION before Sunday, and in no case before the harbour council has met in full” (92 characters)',
        ],
      },
    ]);
  });

  it.each(['drop', 'margin'])('is no large first letter (%s): it belongs to its word', async (kind) => {
    const body =
      paragraph('B', `<w:framePr w:dropCap="${kind}" w:lines="3"/>`) +
      '<w:p><w:commentRangeStart w:id="1"/></w:p>' +
      paragraph(`${run('oats lay idle.')}<w:commentRangeEnd w:id="1"/>`);
    expect((await read({ body })).html).toBe('<p>Boats lay idle.</p>');
    expect((await read({ body: paragraph('B', '<w:framePr w:dropCap="drop"/>') })).html).toBe('<p>B</p>');
  });

  it('is a thread of comments, with what is done', async () => {
    const comment = (id: number, text: string) =>
      `<w:comment w:id="${id}"><w:p><w:r><w:t>First line</w:t></w:r></w:p><w:p w14:paraId="0000000${id}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
    const threads = `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000003" w15:done="0"/></w15:commentsEx>`;
    const { comments } = await read({
      body: paragraph('Text.'),
      comments:
        comment(1, 'Says who?') + comment(2, 'The log.') + comment(3, 'Still six?') + comment(4, 'New.'),
      commentsExtended: threads,
    });
    expect(comments.map(({ replyTo, isResolved }) => [replyTo, isResolved])).toEqual([
      [null, true],
      [0, true],
      [null, false],
      [null, false],
    ]);
  });

  it('is a comment on deleted words, with the words', async () => {
    const body = paragraph(
      `${run('For ')}<w:commentRangeStart w:id="1"/><w:del w:author="Ina"><w:r><w:delText>six</w:delText></w:r></w:del><w:commentRangeEnd w:id="1"/><w:ins w:author="Ina">${run('nine')}</w:ins>${run(' weeks.')}`,
    );
    const { comments } = await read({
      body,
      comments: `<w:comment w:id="1">${paragraph('Why?')}</w:comment>`,
    });
    expect(comments).toMatchObject([{ quote: 'six' }]);
  });
});

describe('the language of a Word file', () => {
  const lang = '<w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-EG"/>';
  it.each([
    ['Latin letters', 'The quay is shut.', 'en-US'],
    ['Japanese', '港の東の岸壁は閉鎖された。', 'ja-JP'],
    ['Arabic', 'أغلق الرصيف الشرقي.', 'ar-EG'],
    [
      'Chinese, for which it has none',
      '东码头自周二起关闭，渡轮改停西码头，委员会周一晚上才通知渔民，渔民要求赔偿，县里将出面调解此事，修理费用由港口承担，工程预计五月完成。',
      null,
    ],
    ['Greek, for which it has none', 'Η προβλήτα έκλεισε.', null],
  ])('is that of its script: %s', async (_, text, language) => {
    for (const properties of [lang, ''])
      expect(
        await read({
          body: paragraph(run(text, properties)),
          styles: `<w:docDefaults><w:rPrDefault><w:rPr>${lang}</w:rPr></w:rPrDefault></w:docDefaults>`,
        }),
      ).toMatchObject({ language });
  });

  it('is not that of the properties when the text is in other letters', async () => {
    expect(
      await read({ body: paragraph('港の東の岸壁は閉鎖された。'), core: '<dc:language>en-US</dc:language>' }),
    ).toMatchObject({ language: null });
  });
});
