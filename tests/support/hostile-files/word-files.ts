import { createHash } from 'node:crypto';
import { buildDocx, buildDocxWith, wordXml } from '../docx-builder';
import { buildZip, type ZipPart } from '../zip-builder';
import type { HostileFile } from './hostile-file';

const megabyte = 1024 * 1024;
/** The part of a Word file that holds its text. */
export const document: ZipPart = { name: 'word/document.xml', content: wordXml('document', '<w:body/>') };
export const other = (part: Partial<ZipPart>): ZipPart => ({
  name: 'word/other.xml',
  content: '<x/>',
  ...part,
});
/** A Word file with one more part. */
export const withDocument = (part: Partial<ZipPart>) => buildZip([document, other(part)]);
/** A Word file with this markup for its text. */
export const body = (content: string) => buildDocxWith(wordXml('document', `<w:body>${content}</w:body>`));
const doctype = (definitions: string, text: string) =>
  buildDocxWith(`<!DOCTYPE x [${definitions}]><w:document xmlns:w="x"><w:t>${text}</w:t></w:document>`);
const laughs = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
);
/** Ten thousand small paragraphs shrink to almost nothing; so many of them that a parser is busy for long. */
const dense = (megabytes: number) => {
  const one = '<w:p><w:r><w:t>a</w:t></w:r></w:p>';
  return one.repeat((megabytes * megabyte) / one.length);
};

/** Word files that were made to do harm; only making them takes memory. */
export const hostileWordFiles: readonly HostileFile[] = [
  [
    'unpacks to a thousand times its size',
    'unsafe_archive',
    () => withDocument({ content: Buffer.alloc(8 * megabyte) }),
  ],
  ['is 10 MB of markup in a few kilobytes', 'unsafe_archive', () => body(dense(10))],
  ['has a huge text', 'too_large', () => buildZip([{ ...document, content: noise(17 * megabyte) }])],
  ['has a hundred thousand parts', 'unsafe_archive', () => buildZip(manyParts(100_000))],
  [
    'says that it has a hundred thousand parts',
    'unsafe_archive',
    () => buildZip([document], { declaredParts: 60_000 }),
  ],
  [
    'says that a part is smaller than it is',
    'unsafe_archive',
    () => buildZip([{ ...document, declaredSize: 10 }]),
  ],
  [
    'says that a part is larger than it is',
    'unsafe_archive',
    () => buildZip([{ ...document, declaredSize: 4_000 }]),
  ],
  [
    'has parts that share their bytes',
    'unsafe_archive',
    () => withDocument({ sharesBytes: true, content: document.content }),
  ],
  ['has a part that contains the whole archive', 'unsafe_archive', quine],
  ['has a part with two names', 'unsafe_archive', () => withDocument({ localName: 'word/evil.exe' })],
  ['has two parts of one name', 'unsafe_archive', () => withDocument({ name: 'word/document.xml' })],
  [
    'has two parts of one name but for its case',
    'unsafe_archive',
    () => withDocument({ name: 'Word/DOCUMENT.xml' }),
  ],
  ['has a name that leads out', 'unsafe_archive', () => withDocument({ name: '../../etc/cron.d/x' })],
  ['has a name that leads out further in', 'unsafe_archive', () => withDocument({ name: 'word/../../x' })],
  ['has a name that leads out on Windows', 'unsafe_archive', () => withDocument({ name: '..\\..\\x' })],
  ['has an absolute name', 'unsafe_archive', () => withDocument({ name: '/etc/passwd' })],
  ['has an absolute name on Windows', 'unsafe_archive', () => withDocument({ name: 'C:/x' })],
  ['has a name with NUL', 'unsafe_archive', () => withDocument({ name: 'word/a\0.xml' })],
  ['has a name with a line end', 'unsafe_archive', () => withDocument({ name: 'word/a\r\n.xml' })],
  [
    'has a part that points elsewhere',
    'unsafe_archive',
    () => withDocument({ mode: 0o120777, content: '/etc/passwd' }),
  ],
  ['is encrypted', 'password_protected', () => withDocument({ flags: 0x801 })],
  ['is encrypted strongly', 'password_protected', () => withDocument({ flags: 0x841 })],
  ['begins with something else', 'unsafe_archive', () => buildZip([document], { before: 'GIF89a' })],
  [
    'hides something between its parts',
    'unsafe_archive',
    () => buildZip([document], { between: '%PDF-1.7\n'.repeat(20) }),
  ],
  ['ends with something else', 'damaged', () => buildZip([document], { behind: '<script>' })],
  ['has a comment', 'unsafe_archive', () => buildZip([document], { comment: '<html>' })],
  ['is cut off', 'damaged', () => buildZip([document]).subarray(0, 200)],
  ['has no text part', 'damaged', () => buildZip([other({})])],
  ['has a text part of another program', 'wrong_kind', () => buildDocxWith('<workbook/>')],
  [
    'loads a file of the server',
    'unsafe_markup',
    () => doctype('<!ENTITY x SYSTEM "file:///etc/hostname">', '&x;'),
  ],
  ['loads a page', 'unsafe_markup', () => doctype('<!ENTITY % x SYSTEM "http://127.0.0.1/"> %x;', '')],
  ['laughs a billion times', 'unsafe_markup', () => doctype(`<!ENTITY l0 "ha">${laughs.join('')}`, '&l9;')],
  ['uses an entity of nobody', 'damaged', () => body('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')],
  ['has markup in a note that defines its own', 'unsafe_markup', () => withFootnotes('<!DOCTYPE x><x/>')],
  [
    'is nested a million deep',
    'too_large',
    () => body(`${'<w:p>'.repeat(20_000)}${'</w:p>'.repeat(20_000)}`),
  ],
  ['is nested deep in what nobody reads', 'too_large', () => body(`${'<w:tblPr><w:jc>'.repeat(20_000)}`)],
  ['leaves tags open', 'damaged', () => body('<w:p><w:r>')],
  ['crosses its tags', 'damaged', () => body('<w:p><w:r></w:p></w:r>')],
  ['is no markup', 'damaged', () => buildDocxWith('Words')],
];

/** Text that hardly shrinks, the same every time. */
function noise(length: number): string {
  return createHash('shake256', { outputLength: length / 2 })
    .update('quay')
    .digest('hex');
}

function manyParts(count: number): ZipPart[] {
  return [
    document,
    ...Array.from({ length: count }, (_, index) => other({ name: `word/${index}.xml`, content: '' })),
  ];
}

/** Its second part runs over the directory to the end of the file: the archive itself, as often as one looks. */
function quine(): Buffer {
  const bytes = withDocument({});
  const content =
    bytes.lastIndexOf('word/other.xml', bytes.lastIndexOf('PK\x01\x02') - 1) + 'word/other.xml'.length;
  bytes.writeUInt32LE(bytes.length - content, bytes.lastIndexOf('PK\x01\x02') + 20);
  return bytes;
}

function withFootnotes(markup: string): Uint8Array {
  return buildDocx({ body: '', footnotes: '', extra: { 'word/footnotes.xml': Buffer.from(markup) } });
}
