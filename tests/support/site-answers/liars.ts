import type { Answer, Answers } from './answer';

const send =
  (contentType: string, body: Buffer | string): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': contentType }).end(body);

/** “Zürich – 5 €” as windows-1252 writes it. */
const western = Buffer.from([
  0x93, 0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80, 0x94,
]);
const markup = (before: string, body: Buffer) =>
  Buffer.concat([Buffer.from(`<!doctype html>${before}<title>Prices</title><p>`), body, Buffer.from('</p>')]);

/** The start of a Windows program. */
export const executable = Buffer.concat([
  Buffer.from('4d5a90000300000004000000ffff0000b800000000000000400000000000000000000000000000000000', 'hex'),
  Buffer.alloc(200),
  Buffer.from('This program cannot be run in DOS mode.\r\n$'),
]);

/** An empty zip archive. */
export const emptyZip = Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]);

/** What a page is, and what it says that it is, are two things. */
export const liars: Answers = {
  '/lies/charset': send('text/html; charset=utf-8', markup('', western)),
  '/lies/latin-charset': send('text/html; charset=iso-8859-1', markup('', Buffer.from('“Zürich – 5 €”'))),
  '/lies/meta-charset': send('text/html', markup('<meta charset=windows-1252>', western)),
  '/lies/type': send('text/plain', '<!doctype html><title>Prices</title><p>Not plain at all.</p>'),
  '/lies/executable': send('text/html; charset=utf-8', executable),
  '/lies/svg': send(
    'text/html',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "run"</script></svg>',
  ),
  '/lies/zip': send('text/html', emptyZip),
};
