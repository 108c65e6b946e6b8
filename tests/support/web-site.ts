import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Answer, Answers } from './site-answers/answer';
import { articlePages } from './site-answers/article-pages';
import type { Certificate } from './certificate';
import { liars } from './site-answers/liars';
import { packed } from './site-answers/packed';
import { redirects } from './site-answers/redirects';
import { troubles } from './site-answers/troubles';

export interface SeenRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingMessage['headers'];
}

/**
 * A real web site on this machine, good and bad pages alike. To be let in it has to stand in FETCH_ALLOWED_HOSTS as `host`:
 *
 * `/article` `/article/second` `/report.pdf` `/plain.txt` · `/robots.txt` · `/status/404` `/status/500` …
 * `/packed/{gzip,deflate,deflate-bare,br,zstd,broken,cut-short,empty}` · `/lies/{charset,latin-charset,meta-charset,type,executable,svg,zip}`
 * `/redirect/{301,302,303,307,308}?to=URL` `/redirect/chain/N` `/redirect/{loop,nowhere,meta}`
 * `/trouble/{silent,drip,endless,large,large-unannounced,bomb-gzip,bomb-br,header-flood,header-endless,cut-off,garbage,upgrade}`
 */
export interface WebSite {
  /** `http://127.0.0.1:PORT`, or https. */
  origin: string;
  /** `127.0.0.1:PORT`, as FETCH_ALLOWED_HOSTS wants it. */
  host: string;
  port: number;
  url(path: string): string;
  /** Every request so far, in order; and how many connections, of which some may have asked nothing. */
  readonly requests: readonly SeenRequest[];
  readonly connections: number;
  countOf(path: string): number;
  /** From now on this path has this HTML; null takes the page away (404). */
  setPage(path: string, html: string | null): void;
  /** From now on this path is answered so. */
  setAnswer(path: string, answer: Answer): void;
  /** Puts every page back and forgets the requests. */
  reset(): void;
  stop(): Promise<void>;
}

const notFound: Answer = (response) => {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end('<!doctype html><title>Not here</title><p>There is no such page.');
};

const page =
  (html: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  };

const ownAnswers: Answers = {
  ...articlePages,
  ...liars,
  ...packed,
  ...redirects,
  ...troubles,
  '/status/': (response, status) => {
    response.writeHead(Number(status), { 'content-type': 'text/plain' });
    response.end(`This is a ${status}.`);
  },
};

export interface WebSiteOptions {
  /** For a server that has to be told before the site is there. */
  port?: number;
  /** With one it speaks https. */
  certificate?: Certificate;
}

export async function startWebSite({ port = 0, certificate }: WebSiteOptions = {}): Promise<WebSite> {
  const changed = new Map<string, Answer>();
  let requests: SeenRequest[] = [];
  let connections = 0;

  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
    requests.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers });
    const [answer, rest] = findAnswer(pathname, changed);
    answer(response, rest, searchParams);
  };
  const server = certificate ? createTlsServer(certificate, listener) : createServer(listener);
  server.on('connection', () => (connections += 1));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `${certificate ? 'https' : 'http'}://${host}`;
  return {
    origin,
    host,
    port: (server.address() as AddressInfo).port,
    url: (path) => origin + path,
    get requests() {
      return requests;
    },
    get connections() {
      return connections;
    },
    countOf: (path) => requests.filter((request) => request.path === path).length,
    setPage: (path, html) => changed.set(path, html === null ? notFound : page(html)),
    setAnswer: (path, answer) => changed.set(path, answer),
    reset: () => {
      changed.clear();
      requests = [];
      connections = 0;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function findAnswer(pathname: string, changed: Map<string, Answer>): [Answer, rest: string] {
  const exact = changed.get(pathname) ?? ownAnswers[pathname];
  if (exact) return [exact, ''];
  const above = Object.keys(ownAnswers)
    .filter((path) => path.endsWith('/') && pathname.startsWith(path))
    .sort((one, other) => other.length - one.length)[0];
  const below = above === undefined ? undefined : ownAnswers[above];
  return above !== undefined && below ? [below, pathname.slice(above.length)] : [notFound, ''];
}
