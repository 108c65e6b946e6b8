import 'server-only';
import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import type { HeaderList } from '@/lib/domain/evidence/exchange';
import { FetchFailure } from './fetch-failure';

/** The headers of a request, in this order: no cookies, no sign-in, and only packing that can be unpacked again. */
export function requestHeaders(url: URL, userAgent: string): HeaderList {
  return [
    ['Host', url.host],
    ['User-Agent', userAgent],
    ['Accept', 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8'],
    ['Accept-Encoding', 'gzip, deflate, br'],
    ['Connection', 'close'],
  ];
}

/** Sends a GET over a connection that was opened for it, and resolves when the head of the answer is there. */
export function sendRequest(
  socket: Socket,
  { url, headers, maxHeaderSize }: { url: URL; headers: HeaderList; maxHeaderSize: number },
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request({
      // With this and no agent, Node makes no connection of its own and looks up no proxy.
      createConnection: () => socket,
      method: 'GET',
      path: url.pathname + url.search,
      headers: headers.flat(),
      setHost: false,
      maxHeaderSize,
    });
    // The size is bounded already; a bound on their number would drop the rest without a word.
    sent.maxHeadersCount = 0;
    sent.once('response', resolve);
    sent.once('upgrade', () => reject(new FetchFailure('bad_response')));
    sent.on('error', (error) => reject(signal.aborted ? signal.reason : nameFailure(error)));
    sent.end();
  });
}

function nameFailure(error: NodeJS.ErrnoException): FetchFailure {
  if (error.code === 'HPE_HEADER_OVERFLOW') return new FetchFailure('headers_too_large', error);
  if (error.code?.startsWith('HPE_')) return new FetchFailure('bad_response', error);
  return new FetchFailure('connection_lost', error);
}

/** Names and values as they came, one for each line. */
export function headersOf(response: IncomingMessage): HeaderList {
  const { rawHeaders } = response;
  return rawHeaders.flatMap((name, index): HeaderList =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : [],
  );
}
