import { Readable } from 'node:stream';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Answer, Answers } from './answer';

const megabyte = 1024 * 1024;
const zeros = Buffer.alloc(16 * megabyte);

/** Packed when first asked for: most tests never do. */
const once = <Value>(make: () => Value) => {
  let made: Value | undefined;
  return () => (made ??= make());
};
/** Members of a gzip file may follow on each other: 640 of these are ten gigabytes. */
const gzipBomb = once(() => gzipSync(zeros, { level: 9 }));
const brotliBomb = once(() => brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));

/** Sends what the iterable has, no faster than it is taken. */
function stream(parts: Iterable<Buffer>, headers: Record<string, string>): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers });
    Readable.from(parts).pipe(response);
  };
}

function* repeat(times: number, part: () => Buffer): Iterable<Buffer> {
  for (let index = 0; index < times; index += 1) yield part();
}

/** Whole again for each request. */
const restartable = (times: number, part: () => Buffer) => ({
  [Symbol.iterator]: () => repeat(times, part)[Symbol.iterator](),
});

/** Whatever can go wrong with a site, or be done to whoever asks it. */
export const troubles: Answers = {
  '/trouble/silent': () => undefined,
  '/trouble/drip': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write('.'), 1000);
    response.write('.');
    response.once('close', () => clearInterval(timer));
  },
  '/trouble/endless': stream(
    restartable(Infinity, () => zeros.subarray(0, 65_536)),
    {},
  ),
  '/trouble/large': (response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(100 * megabyte) });
    response.write('<!doctype html>');
  },
  '/trouble/large-unannounced': stream(
    restartable(7, () => zeros),
    {},
  ),
  '/trouble/bomb-gzip': stream(restartable(640, gzipBomb), { 'content-encoding': 'gzip' }),
  '/trouble/bomb-br': stream(restartable(1, brotliBomb), { 'content-encoding': 'br' }),
  '/trouble/header-flood': (response) => {
    const flood = Array.from({ length: 2000 }, (_, index) => `x-flood-${index}: ${'y'.repeat(40)}\r\n`).join(
      '',
    );
    response.socket?.end(`HTTP/1.1 200 OK\r\n${flood}\r\nbody`);
  },
  '/trouble/header-endless': ({ socket }) => {
    if (!socket) return;
    const lines = restartable(Infinity, () => Buffer.from('x-flood: and so on and on and on\r\n'));
    socket.write('HTTP/1.1 200 OK\r\n');
    Readable.from(lines).pipe(socket);
  },
  '/trouble/cut-off': (response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
    response.write('<!doctype html><p>Half a page', () => response.socket?.destroy());
  },
  '/trouble/garbage': (response) => response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n'),
  '/trouble/upgrade': (response) =>
    response.socket?.end(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    ),
};
