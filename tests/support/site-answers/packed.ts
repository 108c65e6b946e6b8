import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Answer, Answers } from './answer';
import { articleHtml } from './article-pages';

const send =
  (encoding: string, body: Buffer): Answer =>
  (response) =>
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': encoding,
        'content-length': body.length,
      })
      .end(body);

const plain = Buffer.from(articleHtml());

/** The article in every packing, and in some that are none. */
export const packed: Answers = {
  '/packed/gzip': send('gzip', gzipSync(plain)),
  '/packed/deflate': send('deflate', deflateSync(plain)),
  '/packed/deflate-bare': send('deflate', deflateRawSync(plain)),
  '/packed/br': send('br', brotliCompressSync(plain)),
  '/packed/zstd': send('zstd', plain),
  '/packed/broken': send('gzip', plain),
  '/packed/cut-short': send('gzip', gzipSync(plain).subarray(0, 200)),
  '/packed/empty': send('gzip', Buffer.alloc(0)),
};
