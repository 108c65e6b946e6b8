import { buildPdf, setLines } from '../pdf-builder';
import { buildZip } from '../zip-builder';
import type { HostileFile } from './hostile-file';

/** Files under a name that is none of theirs, and two files in one. */
export const disguisedFiles: readonly HostileFile[] = [
  ['is a picture', 'wrong_kind', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['is a drawing with a script', 'wrong_kind', () => Buffer.from('<svg onload="alert(1)"></svg>')],
  [
    'is a program',
    'wrong_kind',
    () => Buffer.concat([Buffer.from('MZ'), Buffer.from([0x90, 0, 3, 0]), Buffer.alloc(500)]),
  ],
  ['is an Office file with a password', 'password_protected', () => compound('EncryptedPackage')],
  ['is a Word file of the old format', 'wrong_kind', () => compound('WordDocument')],
  ['is a workbook', 'wrong_kind', () => buildZip([{ name: 'xl/workbook.xml', content: '<workbook/>' }])],
];

/** A PDF that is an archive as well: its words can be read, but no article is made of it. */
export function pdfAndArchive(): Buffer {
  return Buffer.concat([
    buildPdf({ pages: [setLines(['Words.'])] }),
    buildZip([{ name: 'word/document.xml', content: '<x/>' }]),
  ]);
}

/** The beginning of an Office file of the old format, with the name of one of its streams. */
export function compound(stream: string): Buffer {
  const start = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([start, Buffer.alloc(512), Buffer.from(stream, 'utf16le'), Buffer.alloc(64)]);
}

/** Texts that are harmless to keep, and more than an article is made of. */
export const endlessTexts: readonly [what: string, name: string, make: () => Uint8Array][] = [
  ['line ends', 'a.txt', () => Buffer.alloc(25 * 1024 * 1024, '\n')],
  ['short lines', 'a.txt', () => Buffer.alloc(900_000, 'a\n')],
  ['letters', 'a.txt', () => Buffer.alloc(25 * 1024 * 1024, 'a')],
  ['lists in lists', 'a.md', () => Buffer.alloc(900_000, '- ')],
  ['quotes in quotes', 'a.md', () => Buffer.alloc(900_000, '> ')],
];
