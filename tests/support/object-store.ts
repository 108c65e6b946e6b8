import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As much of S3's protocol as a store of immutable objects is asked for; signatures are looked for, not checked. */
export class ObjectStore {
  readonly objects = new Map<string, Buffer>();
  readonly asked: string[] = [];

  private constructor(private readonly server: Server) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void this.answer(request, response);
    });
  }

  static async start(): Promise<ObjectStore> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new ObjectStore(server);
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = new URL(request.url ?? '/', this.endpoint).pathname;
    this.asked.push(`${request.method} ${key}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (!/^AWS4-HMAC-SHA256 /.test(request.headers.authorization ?? '')) {
      response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>');
      return;
    }
    if (request.method === 'PUT') this.put(key, Buffer.concat(chunks), request, response);
    else this.get(key, request.method === 'HEAD', response);
  }

  private put(key: string, bytes: Buffer, request: IncomingMessage, response: ServerResponse): void {
    const digest = createHash('sha256').update(bytes).digest('base64');
    if (request.headers['x-amz-checksum-sha256'] !== digest) {
      response.writeHead(400).end('<Error><Code>BadDigest</Code></Error>');
      return;
    }
    this.objects.set(key, bytes);
    response.writeHead(200).end();
  }

  private get(key: string, isHead: boolean, response: ServerResponse): void {
    const bytes = this.objects.get(key);
    if (!bytes) {
      response.writeHead(404, { 'content-type': 'application/xml' });
      response.end(isHead ? '' : '<Error><Code>NoSuchKey</Code><Message>no such key</Message></Error>');
      return;
    }
    response.writeHead(200, { 'content-length': bytes.length }).end(isHead ? '' : bytes);
  }
}
