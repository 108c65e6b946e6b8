import 'server-only';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { FetchFailure } from './fetch-failure';

/** Bytes as they came over the line; `totalBytes` is what the site announced, if it did. */
export interface FetchProgress {
  receivedBytes: number;
  totalBytes: number | null;
}

/**
 * The body, unpacked. It is counted when it arrives and again when it unpacks, so that a bomb never fills more than
 * `maxBytes`. Throws FetchFailure.
 */
export async function readBody(
  response: IncomingMessage,
  maxBytes: number,
  signal: AbortSignal,
  onProgress: (progress: FetchProgress) => void,
): Promise<Buffer> {
  const totalBytes = announcedBytes(response);
  if (totalBytes !== null && totalBytes > maxBytes) throw new FetchFailure('too_large');
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const chunks: Buffer[] = [];
  const received = limitBytes(maxBytes, (receivedBytes) => onProgress({ receivedBytes, totalBytes }));
  const unpacked = limitBytes(maxBytes);
  const keep = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of unpacked(source)) chunks.push(chunk);
  };
  try {
    const firstByte = await peekByte(response);
    if (firstByte === null) return Buffer.alloc(0);
    const decoder = createDecoder(encoding, firstByte);
    if (decoder === null) await pipeline(response, received, keep, { signal });
    else await pipeline(response, received, decoder, keep, { signal });
  } catch (error) {
    throw signal.aborted ? signal.reason : nameFailure(error);
  }
  return Buffer.concat(chunks);
}

function announcedBytes({ headers }: IncomingMessage): number | null {
  const value = headers['content-length'];
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : null;
}

function limitBytes(maxBytes: number, onCount?: (bytes: number) => void) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new FetchFailure('too_large');
      onCount?.(bytes);
      yield chunk;
    }
  };
}

function createDecoder(encoding: string, firstByte: number) {
  switch (encoding) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      // Some send it in its zlib wrapping, as RFC 9110 says, and some bare.
      return (firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      throw new FetchFailure('undecodable_body');
  }
}

/** The first byte, which stays in the stream. Null for an empty body: some servers announce one as packed. */
async function peekByte(response: IncomingMessage): Promise<number | null> {
  for await (const chunk of response.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    response.unshift(chunk);
    return chunk[0] ?? null;
  }
  return null;
}

function nameFailure(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new FetchFailure(
    /^(?:Z_|ERR_.*BROTLI|ERR__)/.test(code) ? 'undecodable_body' : 'connection_lost',
    error,
  );
}
