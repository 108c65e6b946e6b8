import { describe, expect, it } from 'vitest';
import { readDocx } from '@/lib/server/intake/read-docx';
import { buildDocx, buildDocxWith, type DocxParts, paragraph, run } from '../../../support/docx-builder';

const read = (parts: DocxParts) => readDocx(buildDocx(parts));
const htmlOf = async (body: string, parts: Partial<DocxParts> = {}) => (await read({ body, ...parts })).html;

const styles = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="U2"><w:name w:val="heading 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Desk line"/><w:basedOn w:val="U2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Section"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
  <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
  <w:style w:type="paragraph" w:styleId="Dots"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
const numbering = `
  <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerRoman"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>`;
const styled = (style: string, text = 'Words') => paragraph(text, `<w:pStyle w:val="${style}"/>`);
const item = (numberingId: number, level: number, text: string) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numberingId}"/></w:numPr>`);
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const textBox = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;

describe('the structure of a Word file', () => {
  it.each([
    ['a paragraph', paragraph('The quay has 60 stalls.'), '<p>The quay has 60 stalls.</p>'],
    ['a title', styled('Titel'), '<h1>Words</h1>'],
    ['a heading by its style', styled('U2'), '<h2>Words</h2>'],
    ['a heading by a style made from one', styled('Own'), '<h2>Words</h2>'],
    ['a heading by the outline level of its style', styled('Outlined'), '<h3>Words</h3>'],
    ['a heading by its own outline level', paragraph('Words', '<w:outlineLvl w:val="3"/>'), '<h4>Words</h4>'],
    [
      'a heading taken out of the outline',
      paragraph('Words', '<w:pStyle w:val="U2"/><w:outlineLvl w:val="9"/>'),
      '<p>Words</p>',
    ],
    [
      'a quotation',
      styled('Zitat', 'One') + styled('Zitat', 'Two'),
      '<blockquote><p>One</p><p>Two</p></blockquote>',
    ],
    ['a style made from itself', styled('Loop'), '<p>Words</p>'],
    ['a style that is not there', styled('None'), '<p>Words</p>'],
    [
      'bold and italic runs, joined where they look alike',
      paragraph(
        run('Rents ') + run('ro', '<w:b/>') + run('se', '<w:b w:val="1"/>') + run(' twice', '<w:i/>'),
      ),
      '<p>Rents <strong>rose</strong><em> twice</em></p>',
    ],
    [
      'a character style',
      paragraph(run('Words', '<w:rStyle w:val="Fett"/>')),
      '<p><strong>Words</strong></p>',
    ],
    ['what is bold no more', paragraph(run('Words', '<w:b w:val="false"/>')), '<p>Words</p>'],
    [
      'lists in lists',
      item(1, 0, 'Fish') + item(1, 1, 'Cod') + item(1, 1, 'Eel') + item(1, 0, 'Bread') + item(2, 0, 'Salt'),
      '<ul><li>Fish<ol><li>Cod</li><li>Eel</li></ol></li><li>Bread</li></ul><ol><li>Salt</li></ol>',
    ],
    ['a list by its style', styled('Dots'), '<ul><li>Words</li></ul>'],
    [
      'what is taken out of its style’s list',
      paragraph('Words', '<w:pStyle w:val="Dots"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      '<p>Words</p>',
    ],
    [
      'line breaks and blanks',
      paragraph('<w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>3</w:t></w:r>'),
      '<p>One<br>two 3</p>',
    ],
    [
      'a table, a row a line',
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>Rent</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      '<p>Year | | Rent</p>',
    ],
    [
      'a table that only arranges',
      `<w:tbl><w:tr><w:tc>${styled('U2', 'Left')}${paragraph('One')}</w:tc><w:tc>${paragraph('Two')}</w:tc></w:tr></w:tbl>`,
      '<h2>Left</h2>\n<p>One</p>\n<p>Two</p>',
    ],
    [
      'content controls, smart tags and directions',
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(`<w:smartTag><w:dir>${run('Port')}</w:dir></w:smartTag><w:sdt><w:sdtContent>${run(' Alba')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      '<p>Port Alba</p>',
    ],
    [
      'symbols in the characters that they stand for',
      paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F061"/></w:r>'),
      '<p>✓α</p>',
    ],
    [
      'markup as text',
      paragraph('&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;'),
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p>',
    ],
    [
      'reading aids',
      paragraph(
        '<w:r><w:ruby><w:rt><w:r><w:t>minato</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>港</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      '<p>港 (minato)</p>',
    ],
  ])('keeps %s', async (_, body, html) => {
    expect(await htmlOf(body, { styles, numbering })).toBe(html);
  });
});

describe('fields and links', () => {
  it.each([
    [
      'the result, not the instruction',
      field('begin') + instruction('PAGE') + field('separate') + run('7') + field('end'),
      '<p>7</p>',
    ],
    [
      'nothing of a mark for the index',
      run('Quay') + field('begin') + instruction('XE "Quay"') + field('end'),
      '<p>Quay</p>',
    ],
    [
      'the result around a field in an instruction',
      field('begin') +
        instruction('IF ') +
        field('begin') +
        instruction('DATE') +
        field('separate') +
        run('May') +
        field('end') +
        field('separate') +
        run('June') +
        field('end'),
      '<p>June</p>',
    ],
    [
      'a link by a field',
      field('begin') +
        instruction(' HYPERLINK "https://port.example/fees" ') +
        field('separate') +
        run('fees') +
        field('end'),
      '<p><a href="https://port.example/fees">fees</a></p>',
    ],
    [
      'no link that runs, by a field',
      field('begin') +
        instruction('HYPERLINK "javascript:alert(1)"') +
        field('separate') +
        run('fees') +
        field('end'),
      '<p>fees</p>',
    ],
    [
      'a simple field',
      `<w:fldSimple w:instr=' HYPERLINK "mailto:desk@port.example" '>${run('desk')}</w:fldSimple>`,
      '<p><a href="mailto:desk@port.example">desk</a></p>',
    ],
    [
      'a link',
      `<w:hyperlink r:id="web">${run('fees')}</w:hyperlink>`,
      '<p><a href="https://port.example/?a=1&amp;b=%222">fees</a></p>',
    ],
    ...['script', 'data', 'file', 'vbscript', 'relative', 'none'].map((id): [string, string, string] => [
      `the words of a link that must not be followed (${id})`,
      `<w:hyperlink r:id="${id}">${run('fees')}</w:hyperlink>`,
      '<p>fees</p>',
    ]),
  ])('keeps %s', async (_, content, html) => {
    const links = {
      web: 'https://port.example/?a=1&amp;b=&quot;2',
      script: ' java&#9;script:alert(1)',
      data: 'data:text/html,x',
      file: 'file:///etc/hostname',
      vbscript: 'VBSCRIPT:x',
      relative: '../fees.docx',
    };
    expect(await htmlOf(paragraph(content), { links })).toBe(html);
  });

  it('goes on with the text after a field that never ends', async () => {
    expect(await htmlOf(paragraph(field('begin') + instruction('PAGE')) + paragraph('The rest.'))).toBe(
      '<p>The rest.</p>',
    );
  });
});

describe('what stands beside the text', () => {
  const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;

  it('puts notes at the end, numbered as the text comes to them', async () => {
    const { html, text } = await read({
      body: paragraph(
        `${run('Rents rose.')}<w:r><w:endnoteReference w:id="2"/></w:r>${run(' Nobody knew.')}<w:r><w:footnoteReference w:id="5"/></w:r>`,
      ),
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note(5, 'Two clerks said so.')}${note(6, 'Left over.')}`,
      endnotes: `<w:endnote w:id="2">${paragraph('Ledger of 2019.')}</w:endnote>`,
    });
    expect(html).toBe(
      '<p>Rents rose. [1] Nobody knew. [2]</p>\n<p>[1] Ledger of 2019.</p>\n<p>[2] Two clerks said so.</p>',
    );
    expect(text).toContain('Left over.');
  });

  it('reads a text box once, behind the paragraph that it hangs on', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx>${textBox('Beside')}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${textBox('Beside')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const old = `<w:r><w:pict><v:shape><v:textbox>${textBox('Old')}</v:textbox></v:shape></w:pict></w:r>`;
    expect(await htmlOf(paragraph(`${run('Before')}${box}${old}`) + paragraph('After'))).toBe(
      '<p>Before</p>\n<p>Beside</p>\n<p>Old</p>\n<p>After</p>',
    );
  });

  it('lists comments with the words that they are about, over paragraphs too', async () => {
    const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
    const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/>`;
    const { comments, html, text } = await read({
      body:
        paragraph(`${run('The ')}${start(1)}${run('sixty')}${start(2)}${run(' stalls')}${end(1)}`) +
        paragraph(`${run('were let.')}${end(2)}`),
      comments: `<w:comment w:id="1" w:author="Ina Holm" w:date="2031-03-04T09:30:00Z">${paragraph('Count')}${paragraph('again.')}</w:comment><w:comment w:id="2">${paragraph('All?')}</w:comment>`,
    });
    expect(comments).toEqual([
      {
        author: 'Ina Holm',
        at: '2031-03-04T09:30:00Z',
        text: 'Count\nagain.',
        quote: 'sixty stalls',
        replyTo: null,
        isResolved: false,
      },
      { author: null, at: null, text: 'All?', quote: 'stalls were let.', replyTo: null, isResolved: false },
    ]);
    expect(html).toBe('<p>The sixty stalls</p>\n<p>were let.</p>');
    expect(text).toContain('again.');
  });

  it('has heads, feet and hidden words in the text, not in the article', async () => {
    const { html, text } = await read({
      body: paragraph(run('Seen') + run('Unseen', '<w:vanish/>')),
      header: paragraph('The Port Gazette'),
      footer: paragraph('Page 1'),
    });
    expect(html).toBe('<p>Seen</p>');
    expect(text.split('\n\n')).toEqual(['Seen', 'The Port Gazette', 'Page 1', 'Unseen']);
  });

  it('says what it left out', async () => {
    const drawing = (content: string, label = '') =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Shape 1" descr="${label}"/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const { dropped, html } = await read({
      body:
        paragraph(
          drawing('<pic:pic/>', 'The quay at dawn') +
            drawing('<pic:pic/>') +
            drawing('<c:chart/>', 'Rents by year'),
        ) +
        paragraph(
          '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
        ) +
        paragraph(
          '<m:oMath><m:r><m:t>a=</m:t></m:r><m:f><m:num><m:r><m:t>b</m:t></m:r></m:num></m:f></m:oMath>',
        ) +
        '<w:altChunk r:id="x"/>',
    });
    expect(html).toBe('<p>a=b</p>');
    expect(dropped).toEqual([
      { kind: 'image', count: 2, examples: ['The quay at dawn', 'Shape 1'] },
      { kind: 'embed', count: 2, examples: ['Excel.Sheet.12', 'another document within this one'] },
      { kind: 'chart', count: 1, examples: ['Rents by year'] },
      { kind: 'other', count: 1, examples: ['equation: a=b'] },
    ]);
  });
});

describe('what a Word file says about itself', () => {
  it('is proposed', async () => {
    const core =
      '<dc:title>Quay rents</dc:title><dc:creator>Ina Holm; Per Dahl</dc:creator><dc:language>nb-no</dc:language><dcterms:created>2031-02-01T23:30:00Z</dcterms:created><dcterms:modified>2031-03-04T09:30:00Z</dcterms:modified>';
    expect(await read({ body: paragraph('Text'), core })).toMatchObject({
      title: 'Quay rents',
      writer: 'Ina Holm, Per Dahl',
      language: 'nb-NO',
      createdAt: '2031-02-01',
      modifiedAt: '2031-03-04',
      publishedAt: '2031-03-04',
    });
  });

  it.each([
    ['the title in the text', styled('Titel', 'In the text'), 'In the text'],
    ['a heading at the beginning', styled('U2', 'At the top') + paragraph('Text'), 'At the top'],
    ['no heading further down', paragraph('Text') + styled('U2', 'Below'), 'Of the file'],
  ])('gives way to %s', async (_, body, title) => {
    expect(await read({ body, styles, core: '<dc:title>Of the file</dc:title>' })).toMatchObject({ title });
  });

  it.each(['Microsoft Office User', 'python-docx', ''])(
    'names nobody when the program did not know: %s',
    async (name) => {
      expect(await read({ body: '', core: `<dc:creator>${name}</dc:creator>` })).toMatchObject({
        writer: null,
      });
    },
  );

  it('takes the language of most of the text, and no nonsense', async () => {
    const body = paragraph(
      run('Langer deutscher Satz.', '<w:lang w:val="de-DE"/>') + run('Short.', '<w:lang w:val="en-GB"/>'),
    );
    expect(await read({ body, core: '<dc:language>language</dc:language>' })).toMatchObject({
      language: 'de-DE',
    });
  });
});

describe('other programs’ files', () => {
  const office = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const xml = (namespace: string, prefix: string) =>
    `<?xml version="1.0"?><${prefix}:document xmlns:${prefix}="${namespace}">\n <${prefix}:body><${prefix}:p><${prefix}:r>\n<${prefix}:t>Schön</${prefix}:t></${prefix}:r></${prefix}:p></${prefix}:body></${prefix}:document>`;

  it.each([
    ['another prefix', xml(office, 'ns0')],
    ['the strict form', xml('http://purl.oclc.org/ooxml/wordprocessingml/main', 'w')],
    ['a byte order mark', `\ufeff${xml(office, 'w')}`],
    ['UTF-16', Buffer.from(`\ufeff${xml(office, 'w')}`, 'utf16le')],
    ['Latin-1', Buffer.from(xml(office, 'w').replace('?>', ' encoding="ISO-8859-1"?>'), 'latin1')],
  ])('are read with %s', async (_, documentXml) => {
    expect((await readDocx(buildDocxWith(documentXml))).html).toBe('<p>Schön</p>');
  });

  it('may be empty', async () => {
    expect(await read({ body: '' })).toMatchObject({ html: '', text: '', title: null });
  });
});
