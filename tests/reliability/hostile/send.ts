import { Agent, request } from 'node:http';
import { checkContract } from '../../support/check-contract';
import { baseUrl } from '../../support/http';
import type { HostileRequest } from './requests';

export interface HostileAnswer {
  status: number;
  contentType: string | null;
  text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const api = '/api/v1';

/** Sends what `fetch` would not; an answer of the API is held to its contract. Null for what Node itself will not send. */
export async function sendHostile(asked: HostileRequest): Promise<HostileAnswer | null> {
  const { hostname, port } = new URL(baseUrl());
  const { method, path, body } = asked;
  const headers = { ...asked.headers, ...(body ? { 'content-length': String(body.length) } : {}) };
  const answer = await new Promise<HostileAnswer | null>((resolve, reject) => {
    let sent;
    try {
      sent = request({ agent, hostname, port, method, path, headers });
    } catch {
      resolve(null);
      return;
    }
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      const contentType = response.headers['content-type'] ?? null;
      const settle = () =>
        resolve({
          status: response.statusCode ?? 0,
          contentType,
          text: Buffer.concat(chunks).toString('utf8'),
        });
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', settle);
      response.on('error', reject);
      // A stream of events does not end by itself.
      if (contentType?.startsWith('text/event-stream')) {
        settle();
        response.removeListener('error', reject);
        response.on('error', () => {});
        response.destroy();
      }
    });
    sent.end(body ?? undefined);
  });
  if (answer && path.startsWith(`${api}/`) && method !== 'HEAD' && method !== 'OPTIONS') {
    const isJson = answer.contentType?.includes('json') ?? answer.text === '';
    checkContract({
      method,
      path: path.slice(api.length),
      status: answer.status,
      contentType: answer.contentType,
      text: isJson ? answer.text : null,
    });
  }
  return answer;
}
