import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '@/lib/server/intake/decode-text';

const text = '“Zürich – 5 €”';
const utf8 = Buffer.from(text);
const western = Buffer.from([
  0x93, 0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80, 0x94,
]);
const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
const japanese = Buffer.from([0x93, 0xfa, 0x96, 0x7b]);
const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
const inPage = (head: string, body: Buffer) =>
  Buffer.concat([Buffer.from(`<!doctype html><head>${head}</head><p>`), body]);

describe('decodeText', () => {
  it.each<[string, Buffer, string | null, string, string]>([
    ['UTF-8 without a word', utf8, null, 'utf-8', text],
    ['western without a word', western, null, 'windows-1252', text],
    ['what was declared', cyrillic, 'text/html; charset=windows-1251', 'windows-1251', 'Привет'],
    ['in quotes and capitals', cyrillic, 'text/html;Charset="Windows-1251"', 'windows-1251', 'Привет'],
    ['another script', japanese, 'text/plain; charset=Shift_JIS', 'shift_jis', '日本'],
    [
      'a mark before the declaration',
      Buffer.concat([Buffer.from('efbbbf', 'hex'), utf8]),
      'text/html; charset=koi8-r',
      'utf-8',
      text,
    ],
    ['UTF-16 by its mark', utf16, 'text/html; charset=utf-8', 'utf-16le', text],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16(), null, 'utf-16be', text],
    ['UTF-8 that is declared western', utf8, 'text/html; charset=iso-8859-1', 'utf-8', text],
    ['western that is declared UTF-8', western, 'text/html; charset=utf-8', 'windows-1252', text],
    ['an encoding that there is not', utf8, 'text/html; charset=klingon', 'utf-8', text],
    ['an encoding that the web gave up', utf8, 'text/html; charset=utf-7', 'utf-8', text],
    ['nothing at all', Buffer.alloc(0), 'text/html; charset=', 'utf-8', ''],
  ])('%s', (_, bytes, contentType, charset, expected) => {
    expect(decodeText(bytes, contentType)).toEqual({ charset, text: expected });
  });

  it('keeps UTF-8 with a slip in it', () => {
    const slip = Buffer.concat([
      Buffer.from('Grüße aus Köln, schöne '),
      Buffer.from([0xff]),
      Buffer.from(' Grüße'),
    ]);
    const read = decodeText(slip, 'text/html; charset=utf-8');
    expect(read.charset).toBe('utf-8');
    expect(read.text).toContain('Grüße aus Köln');
  });

  it.each([
    ['<meta charset="windows-1251">'],
    ['<meta charset=windows-1251>'],
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251">'],
    ['<meta content="text/html; charset=windows-1251" http-equiv=content-type>'],
  ])('believes the page’s own %s', (meta) => {
    expect(decodeText(inPage(meta, cyrillic), 'text/html').text).toContain('Привет');
  });

  it('believes the server more than the page', () => {
    const page = inPage('<meta charset=koi8-r>', cyrillic);
    expect(decodeText(page, 'text/html; charset=windows-1251').charset).toBe('windows-1251');
  });

  it('believes an XML declaration', () => {
    const xml = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1251"?><p>'), cyrillic]);
    expect(decodeText(xml, null).text).toContain('Привет');
  });

  it('does not believe a page that calls itself UTF-16 in ASCII', () => {
    expect(decodeText(inPage('<meta charset=utf-16le>', utf8), null).text).toContain(text);
  });

  it('reads anything, under any name', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string({ maxLength: 40 }), (bytes, label) => {
        const { text: read } = decodeText(bytes, `text/html; charset=${label}`);
        // No half of a character is left.
        expect(Buffer.from(read).toString()).toBe(read);
      }),
    );
  });
});
