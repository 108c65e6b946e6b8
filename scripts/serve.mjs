import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import next from 'next';
import pino from 'pino';
import { projectRoot } from './lib/project/project.mjs';
import { answerUnread } from './lib/web/answer-unread.mjs';
import { checkRequest } from './lib/web/check-request.mjs';
import { createRefusal } from './lib/web/refusal.mjs';
import { securityHeaders } from './lib/web/security-headers.mjs';
import { speakForFramework } from './lib/web/speak-for-framework.mjs';

/** The address of the client, for rate limits. Only this process sets it. */
const addressHeader = 'x-linecheck-address';
const [hostname, port] = [process.env.HOST ?? '127.0.0.1', Number(process.env.PORT ?? 3000)];
const logger = pino({ level: process.env.LOG_LEVEL ?? 'warn' });

/** A client that sends its headers or its body very slowly holds a connection for 30 and for 60 seconds at most. */
const limits = {
  headersTimeout: 27_000,
  requestTimeout: 57_000,
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

function refusalOf({ method, url, headers }, { status, detail }) {
  const refusal = createRefusal(status, detail, { method, url, accept: headers.accept });
  logRefusal(refusal);
  return refusal;
}

function refuse(request, response, problem) {
  const { status, headers, body } = refusalOf(request, problem);
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
}

/** What is known of a request beside what it asks for. lib/server/http/unready-request.ts writes it. */
const requests = new AsyncLocalStorage();
globalThis.linecheck ??= new Map();
globalThis.linecheck.set('requests', requests);

/** Where the framework has no word for what happened, or the wrong one. */
function problemBehind(status) {
  if (status === 405) return { status, detail: 'This address does not take that method.' };
  if (status === 500 && requests.getStore()?.isUnready) {
    const detail =
      'The database does not answer just now. Nothing that you typed is lost: try again in a moment.';
    return { status: 503, detail };
  }
  return null;
}

async function answer(request, response) {
  const problem = checkRequest(request);
  if (problem) return refuse(request, response, problem);
  for (const { key, value } of securityHeaders) response.setHeader(key, value);
  speakForFramework(response, (status) => {
    const behind = problemBehind(status);
    return behind && refusalOf(request, behind);
  });
  request.headers[addressHeader] = request.socket.remoteAddress ?? '';
  try {
    await requests.run({ isUnready: false }, () => handle(request, response));
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
