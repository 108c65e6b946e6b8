import { request } from 'node:http';
import { baseUrl } from './http';

/** Requests to the server under test that come from this address of the machine, such as 127.0.0.7. */
export function fetchFrom(localAddress: string) {
  return (path: string, init: RequestInit = {}): Promise<Response> =>
    new Promise((resolve, reject) => {
      const headers = Object.fromEntries(new Headers(init.headers));
      const body = init.body instanceof URLSearchParams ? init.body.toString() : init.body;
      if (body !== undefined && body !== null && typeof body !== 'string')
        throw new Error('a text or a form');
      if (init.body instanceof URLSearchParams) headers['content-type'] = 'application/x-www-form-urlencoded';
      const sent = request(
        `${baseUrl()}${path}`,
        { localAddress, method: init.method ?? 'GET', headers, agent: false },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const answered = new Headers();
            for (const [name, values] of Object.entries(response.headersDistinct))
              for (const value of values ?? []) answered.append(name, value);
            const status = response.statusCode ?? 0;
            resolve(
              new Response(status === 204 ? null : Buffer.concat(chunks), { status, headers: answered }),
            );
          });
        },
      );
      sent.on('error', reject);
      sent.end(body ?? undefined);
    });
}
