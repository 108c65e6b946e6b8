import { describe, expect, it } from 'vitest';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import { detectFileKind, type FileKind } from '@/lib/server/intake/detect-file-kind';
import { buildDocx } from '../../../support/docx-builder';
import { compound, disguisedFiles } from '../../../support/hostile-files/other-files';
import { buildPdf } from '../../../support/pdf-builder';
import { buildZip } from '../../../support/zip-builder';

const zipOf = (name: string, content = '') => buildZip([{ name, content }]);
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

describe('the kind of a file', () => {
  it.each<[kind: FileKind, name: string, what: string, content: Uint8Array]>([
    ['docx', 'x', 'a Word file without a name', buildDocx({ body: '' })],
    ['docx', 'x.txt', 'a Word file with the name of a text', buildDocx({ body: '' })],
    ['pdf', 'x.docx', 'a PDF with the name of a Word file', buildPdf({ pages: [[]] })],
    ['pdf', 'x.pdf', 'a PDF behind a line end', bytes('\n%PDF-1.4')],
    ['html', 'x', 'a page', bytes('<!DOCTYPE html><p>Words')],
    ['html', 'x.txt', 'a page behind comments', bytes('\ufeff <!-- saved -->\n<HTML lang=en>')],
    ['html', 'x', 'a page in XML', bytes('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">')],
    ['html', 'x.htm', 'a piece of a page', bytes('<p>Words')],
    ['text', 'x.txt', 'a text that speaks of tags', bytes('The <p> tag')],
    ['text', 'x', 'a text that begins like a picture', bytes('BMW raised its fees.')],
    ['text', 'x', 'a text that begins like a program', bytes('MZ is short for nothing.')],
    ['text', 'x.html', 'a text with the name of a page', bytes('No markup at all.')],
    ['text', 'x', 'a text in Latin-1', bytes('Die Ämter schließen', 'latin1')],
    ['text', 'x', 'a text in UTF-16', bytes('\ufeffWords', 'utf16le')],
    ['text', 'x.docx', 'a text with the name of a Word file', bytes('Words')],
    ['markdown', 'Rents.MD', 'Markdown', bytes('# Rents')],
    ['text', 'rents.txt', 'Markdown with the name of a text', bytes('# Rents')],
  ])('is %s for %s: %s', async (kind, name, _, content) => {
    expect(await detectFileKind(content, name)).toBe(kind);
  });

  it.each(disguisedFiles)('is told of a file that %s', async (_what, reason, make) => {
    await expect(detectFileKind(make(), 'article.docx')).rejects.toMatchObject({ reason });
  });

  it.each<[what: string, content: Uint8Array]>([
    ['a Word file of the old format (DOC)', compound('WordDocument')],
    ['an Excel workbook of the old format (XLS)', compound('Workbook')],
    ['a PowerPoint presentation of the old format (PPT)', compound('PowerPoint Document')],
    ['an Office file of the old format', compound('x')],
    ['an Excel workbook', zipOf('xl/workbook.xml')],
    ['a PowerPoint presentation', zipOf('ppt/presentation.xml')],
    ['an OpenDocument text (ODT)', zipOf('mimetype', 'application/vnd.oasis.opendocument.text')],
    ['an e-book (EPUB)', zipOf('mimetype', 'application/epub+zip')],
    ['a zip archive', zipOf('article.txt', 'Words')],
    ['an RTF file', bytes('{\\rtf1\\ansi Words}')],
    ['a picture (PNG)', png],
    ['a picture (SVG)', bytes('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PostScript file', bytes('%!PS-Adobe-3.0')],
    ['an XML file', bytes('<?xml version="1.0"?><feed/>')],
    [
      'a web page saved in one piece (MHTML)',
      bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x'),
    ],
    ['a recording (WAV)', Buffer.from('524946462400000057415645666d7420', 'hex')],
    ['not a text', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7])],
  ])('is named when it is not read: %s', async (what, content) => {
    const failure: unknown = await detectFileKind(content, 'article.docx').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(IntakeFailure);
    expect(failure).toMatchObject({ reason: 'wrong_kind' });
    expect((failure as IntakeFailure).message).toContain(`The file is ${what}.`);
  });

  it.each<[reason: string, what: string, content: Uint8Array]>([
    ['password_protected', 'a Word file with a password', compound('EncryptedPackage')],
    ['damaged', 'nothing', Buffer.alloc(0)],
    ['damaged', 'half an archive', Buffer.from(buildDocx({ body: '' })).subarray(0, 100)],
    ['unsafe_archive', 'a PDF and an archive in one', Buffer.concat([buildPdf({ pages: [[]] }), zipOf('a')])],
  ])('is refused as %s: %s', async (reason, _, content) => {
    await expect(detectFileKind(content, 'x')).rejects.toMatchObject({ reason });
  });
});
