import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniffMediaType } from '@/lib/server/evidence/reading/sniff-media-type';
import { pdf } from '@/tests/support/site-answers/article-pages';
import { emptyZip, executable } from '@/tests/support/site-answers/liars';

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('sniffMediaType', () => {
  it.each<[string, Buffer | string, string | null, string]>([
    ['HTML', '<!DOCTYPE html><title>A</title>', null, 'text/html'],
    ['HTML that is said to be plain', '<html><body>A', 'text/plain', 'text/html'],
    ['HTML that is said to be a PDF', '<!doctype html>', 'application/pdf', 'text/html'],
    ['HTML after comments and space', '\n <!-- a --> <!-- b -->\n<HTML lang=en>', null, 'text/html'],
    ['an old HTML', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">', null, 'text/html'],
    ['HTML with a stray byte', '<p>A\0B</p>', 'text/html', 'text/html'],
    ['HTML in UTF-16', utf16('<!doctype html>'), null, 'text/html'],
    ['a piece of HTML', 'Some <b>words</b>', 'text/html; charset=utf-8', 'text/html'],
    [
      'XHTML',
      '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml">',
      null,
      'application/xhtml+xml',
    ],
    ['XML', '<?xml version="1.0"?><feed/>', 'text/html', 'application/xml'],
    [
      'SVG that is said to be HTML',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'text/html',
      'image/svg+xml',
    ],
    [
      'SVG with everything before it',
      '<?xml version="1.0"?><!DOCTYPE svg><!-- a --><svg/>',
      null,
      'image/svg+xml',
    ],
    ['PDF', pdf('A'), 'text/html', 'application/pdf'],
    ['a program that is said to be HTML', executable, 'text/html', 'application/x-msdownload'],
    ['an archive that is said to be HTML', emptyZip, 'text/html', 'application/zip'],
    [
      'a picture that is said to be HTML',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'text/html',
      'image/png',
    ],
    ['plain text', 'Minutes of the council', null, 'text/plain'],
    ['plain text in UTF-16', utf16('Minutes'), null, 'text/plain'],
    ['plain text that is said to be a program', 'Minutes', 'application/x-msdownload', 'text/plain'],
    ['Markdown by its word', '# Minutes', 'text/markdown; charset=utf-8', 'text/markdown'],
    ['JSON by its word', '{"a": 1}', 'application/ld+json', 'application/ld+json'],
    ['other bytes', Buffer.from([1, 2, 3, 4, 5, 6]), 'text/html', 'application/octet-stream'],
    ['nothing', '', null, 'text/plain'],
  ])('%s', async (_, content, declared, type) => {
    expect(await sniffMediaType(Buffer.from(content), declared)).toBe(type);
  });

  it('says something of anything', async () => {
    const starts = [
      '',
      '<',
      '<?xml',
      '<!--',
      'PK\x03\x04',
      '%PDF-',
      'ID3',
      '\x1aE\xdf\xa3',
      'RIFF',
      '\0\0\0\x18ftyp',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 300 }),
        fc.string(),
        async (start, rest, type) => {
          expect(await sniffMediaType(Buffer.concat([Buffer.from(start, 'latin1'), rest]), type)).toMatch(
            /^[\w.+-]+\/[\w.+-]+$/,
          );
        },
      ),
    );
  });
});
