import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import next from 'next';
import { projectRoot } from './lib/project/project.mjs';

/** The address of the client, for rate limits. Only this process sets it. */
const addressHeader = 'x-linecheck-address';
const [hostname, port] = [process.env.HOST ?? '127.0.0.1', Number(process.env.PORT ?? 3000)];

const application = next({ dev: false, dir: projectRoot, hostname, port });
await application.prepare();
const handle = application.getRequestHandler();

const server = createServer((request, response) => {
  request.headers[addressHeader] = request.socket.remoteAddress ?? '';
  void handle(request, response);
});
// A client that sends its headers or its body very slowly holds a connection no longer than this.
server.headersTimeout = 15_000;
server.requestTimeout = 60_000;

async function stop() {
  const answered = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  // Event streams never end by themselves.
  setTimeout(() => server.closeAllConnections(), 3_000).unref();
  // Set by lib/server/jobs/start-jobs.ts. Work that is not finished in time is done after the next start.
  await Promise.race([Promise.all([answered, globalThis.linecheck?.get('jobs')?.stop()]), wait(6_000)]);
  process.exit(0);
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(port, hostname);
