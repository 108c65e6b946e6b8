import { deflateSync } from 'node:zlib';
import { assemblePdf, buildPdf, pdfStream, setLines } from '../pdf-builder';
import type { HostileFile } from './hostile-file';

const megabyte = 1024 * 1024;
const text = [setLines(['Words.'])];
const spaces = (megabytes: number) =>
  Buffer.concat([Buffer.from('BT '), Buffer.alloc(megabytes * megabyte, ' ')]);
const flate = '/Filter /FlateDecode';

/** A PDF of pages that all have this stream for their content. */
function withContent(content: Buffer, pages = 1, more: readonly (Buffer | string)[] = []): Buffer {
  const kids = Array.from({ length: pages }, (_, page) => `${5 + page} 0 R`).join(' ');
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>';
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    content,
    ...Array.from({ length: pages }, () => page),
    ...more,
  ]);
}

const packed = (content: string | Buffer, entries = flate, afterWord = '\n') =>
  pdfStream(entries, deflateSync(content), afterWord);

/** Every two bytes become 128: a thousandfold once it is packed again. */
const runLengths = (megabytes: number) => Buffer.alloc((megabytes * megabyte) / 64, Buffer.from([129, 0x20]));
/** Codes of LZW that stand for ever longer rows of blanks: 9 bits at first, up to 12. */
function lzw(megabytes: number): Buffer {
  const codes: [code: number, bits: number][] = [];
  for (let total = 0; total < megabytes * megabyte;) {
    codes.push([256, 9], [0x20, 9]);
    for (let code = 258, length = 2; code < 4_094; code += 1, length += 1) {
      // The decoder learns a code one step later than it is written.
      codes.push([code, code + 1 >= 2_048 ? 12 : code + 1 >= 1_024 ? 11 : code + 1 >= 512 ? 10 : 9]);
      total += length;
    }
  }
  let held = 0;
  let count = 0;
  const bytes: number[] = [];
  for (const [code, bits] of codes) {
    held = (held << bits) | code;
    count += bits;
    for (; count >= 8; count -= 8) bytes.push((held >> (count - 8)) & 0xff);
    held &= (1 << count) - 1;
  }
  return Buffer.from([...bytes, held << (8 - count)]);
}

/** PDF files that were made to do harm. */
export const hostilePdfs: readonly HostileFile[] = [
  ['is cut off before anything', 'damaged', () => Buffer.from('%PDF-1.7\n')],
  ['is cut off behind its first object', 'damaged', () => buildPdf({ pages: text }).subarray(0, 70)],
  ['unpacks without end', 'unsafe_archive', () => buildPdf({ pages: text, content: spaces(64) })],
  [
    'calls a text that unpacks without end a picture',
    'unsafe_archive',
    () => withContent(packed(spaces(64), `${flate} /Subtype /Image /Width 1 /Height 1`)),
  ],
  [
    'says what unpacks without end at great length',
    'unsafe_archive',
    () => withContent(packed(spaces(64), `${flate} /Note (${'x'.repeat(4_000)})`)),
  ],
  [
    'leaves blanks before what unpacks without end',
    'unsafe_archive',
    () => withContent(packed(spaces(64), flate, '   \n')),
  ],
  [
    'is packed twice',
    'damaged',
    () => withContent(packed(deflateSync(spaces(64)), '/Filter [/FlateDecode /FlateDecode]')),
  ],
  [
    'is packed twice under names spelled out',
    'damaged',
    () => withContent(packed(deflateSync(spaces(64)), '/Filter [/Fl#61teDecode /#46lateDecode]')),
  ],
  [
    'is packed by run lengths',
    'unsafe_archive',
    () => withContent(pdfStream('/Filter /RunLengthDecode', runLengths(128))),
  ],
  ['is packed by LZW', 'unsafe_archive', () => withContent(pdfStream('/Filter /LZWDecode', lzw(64)))],
  ['has too many pages', 'too_large', () => buildPdf({ pages: Array.from({ length: 1_001 }, () => []) })],
  [
    'has a text without end',
    'too_large',
    () => withContent(packed(`BT /F1 9 Tf ${'(a) Tj 0 9 Td '.repeat(1_500_000)} ET`)),
  ],
  [
    'has one long text on a thousand pages',
    'too_large',
    () => withContent(packed(`BT /F1 9 Tf ${'(a) Tj 0 9 Td '.repeat(50_000)} ET`), 1_000),
  ],
  [
    'does nothing, at great length, on a thousand pages',
    'too_large',
    () => withContent(packed('q Q '.repeat(1_000_000)), 1_000),
  ],
  [
    'is locked',
    'password_protected',
    () =>
      buildPdf({
        pages: text,
        trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      }),
  ],
  [
    'has pages that contain themselves',
    'damaged',
    () =>
      assemblePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>']),
  ],
  [
    'nests its lists a million deep',
    'damaged',
    () =>
      assemblePdf([`<< /Type /Catalog /Pages ${'['.repeat(1_000_000)} >>`, '<< /Type /Pages /Count 0 >>']),
  ],
];
