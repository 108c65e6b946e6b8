import { createServer, Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import next from 'next';
import pino from 'pino';
import { projectRoot } from './lib/project/project.mjs';
import { answerUnread } from './lib/web/answer-unread.mjs';
import { checkRequest } from './lib/web/check-request.mjs';
import { createRefusal } from './lib/web/refusal.mjs';
import { securityHeaders } from './lib/web/security-headers.mjs';

/** The address of the client, for rate limits. Only this process sets it. */
const addressHeader = 'x-linecheck-address';
const [hostname, port] = [process.env.HOST ?? '127.0.0.1', Number(process.env.PORT ?? 3000)];
const logger = pino({ level: process.env.LOG_LEVEL ?? 'warn' });

/** A client that sends its headers or its body very slowly holds a connection for 30 and for 60 seconds at most. */
const limits = {
  headersTimeout: 28_000,
  requestTimeout: 58_000,
  connectionsCheckingInterval: 2_000,
  // Longer than a proxy keeps an idle connection (60 s with most), so that it is never closed under a request.
  keepAliveTimeout: 75_000,
  // `checkRequest` answers instead, with a sentence.
  requireHostHeader: false,
};

// The framework would take connections over that ask for another protocol. On a server that listens to nothing it gets
// none, and such a request is answered like any other.
const application = next({ dev: false, dir: projectRoot, hostname, port, httpServer: new Server() });
await application.prepare();
const handle = application.getRequestHandler();

const logRefusal = ({ status, code, requestId }) =>
  logger.info({ status, code, requestId }, 'refused unread');

function refuse(request, response, { status, detail }) {
  const { method, url, headers } = request;
  const refusal = createRefusal(status, detail, { method, url, accept: headers.accept });
  logRefusal(refusal);
  response.writeHead(status, refusal.headers).end(method === 'HEAD' ? undefined : refusal.body);
}

/** The framework has no word for a method that a route does not have. */
function speakForFramework(request, response) {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status, ...rest) => {
    response.writeHead = writeHead;
    if (status === 405)
      refuse(request, response, { status, detail: 'This address does not take that method.' });
    else writeHead(status, ...rest);
    return response;
  };
}

async function answer(request, response) {
  const problem = checkRequest(request);
  if (problem) return refuse(request, response, problem);
  for (const { key, value } of securityHeaders) response.setHeader(key, value);
  speakForFramework(request, response);
  request.headers[addressHeader] = request.socket.remoteAddress ?? '';
  try {
    await handle(request, response);
  } catch (error) {
    logger.error({ err: error }, 'the framework failed');
    if (response.headersSent) response.destroy();
    else refuse(request, response, { status: 500, detail: 'Something went wrong on our side.' });
  }
}

const server = createServer(limits, (request, response) => void answer(request, response));
server.on('checkExpectation', (request, response) => {
  refuse(request, response, { status: 417, detail: 'The header Expect may only say 100-continue.' });
});
answerUnread(server, logRefusal);

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
