import { connect } from 'node:net';
import { baseUrl } from './http';

export interface RawAnswer {
  status: number;
  headers: Headers;
  body: string;
  /** How long the server left the connection open. */
  seconds: number;
}

/**
 * Sends bytes as they are, which no HTTP client would, and reads until the server closes the connection, or until the first answer is
 * there whole. Status 0 where it closes without a word.
 */
export function sendRaw(bytes: string, options: { isHeld?: boolean } = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(baseUrl());
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(Buffer.from(bytes, 'latin1')));
    socket.on('data', (chunk) => {
      received += chunk.toString('utf8');
      if (options.isHeld !== true && isWhole(received)) socket.end();
    });
    socket.on('error', (error) => {
      if (received === '') reject(error);
    });
    socket.on('close', () =>
      resolve({ ...parse(received), seconds: (performance.now() - startedAt) / 1000 }),
    );
  });
}

function isWhole(received: string): boolean {
  const [head = '', body] = split(received);
  if (body === undefined) return false;
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  return length === undefined ? body.endsWith('0\r\n\r\n') : Buffer.byteLength(body) >= Number(length);
}

function split(received: string): [string, string | undefined] {
  const end = received.indexOf('\r\n\r\n');
  return end < 0 ? [received, undefined] : [received.slice(0, end), received.slice(end + 4)];
}

function parse(received: string): Omit<RawAnswer, 'seconds'> {
  const [head, body = ''] = split(received);
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Headers();
  for (const line of lines)
    headers.append(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1));
  return { status: Number(first.split(' ')[1] ?? 0), headers, body };
}
