import type { Answer, Answers } from './answer';

/** Sent as UTF-8, which is what sites do although the rules know only ASCII there. */
const redirect =
  (status: number): Answer =>
  (response, _rest, query) => {
    const location = Buffer.from(query.get('to') ?? '/article').toString('latin1');
    response.writeHead(status, { location }).end('Elsewhere.');
  };

export const redirects: Answers = {
  ...Object.fromEntries([301, 302, 303, 307, 308].map((status) => [`/redirect/${status}`, redirect(status)])),
  '/redirect/chain/': (response, rest) => {
    const left = Number(rest) - 1;
    response.writeHead(302, { location: left > 0 ? `/redirect/chain/${left}` : '/article' }).end();
  },
  '/redirect/loop': (response) => response.writeHead(302, { location: '/redirect/loop' }).end(),
  '/redirect/nowhere': (response) => response.writeHead(302, { location: 'http://' }).end(),
  '/redirect/meta': (response, _rest, query) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<!doctype html><meta http-equiv="refresh" content="0; url=${query.get('to') ?? '/article'}"><p>One moment.`,
      ),
};
