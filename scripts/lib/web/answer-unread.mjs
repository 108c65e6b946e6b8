import { bytesOfRefusal, createRefusal } from './refusal.mjs';

const lingerMilliseconds = 1_000;

/** What Node's parser and clock say of a request that was not read to its end, by the code of the error. */
const refusals = {
  HPE_HEADER_OVERFLOW: [
    431,
    'The headers are larger than 16 KiB. Deleting the cookies of this site may help.',
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The chunks of the body say too much beside their length.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not arrive in time. Nothing was saved; send it again.'],
};
const unreadable = [400, 'This is not a request that can be read as HTTP/1.1.'];

/** The address and the Accept header, where enough of the bytes arrived to have them. */
function askedIn(packet) {
  const text = packet?.toString('latin1') ?? '';
  return { url: /^\S+ (\S+)/.exec(text)?.[1], accept: /^accept:[ \t]*(.*)$/im.exec(text)?.[1] };
}

/** Answers on the bare connection and closes it, once what the client still sends had a moment to arrive. */
function endWith(socket, refusal) {
  // Closed at once, a connection with unread bytes is reset, and the answer may be lost with it.
  socket.end(bytesOfRefusal(refusal));
  socket.resume();
  const timer = setTimeout(() => socket.destroy(), lingerMilliseconds);
  socket.once('close', () => clearTimeout(timer));
  socket.on('error', () => socket.destroy());
}

/**
 * Gives every answer that Node would give by itself, without a word, one with a sentence and the headers of all others.
 * `onRefusal` hears of each.
 */
export function answerUnread(server, onRefusal) {
  const answered = new WeakSet();
  const current = new WeakMap();

  function refuse(socket, [status, detail], asked) {
    if (answered.has(socket)) return;
    answered.add(socket);
    const refusal = createRefusal(status, detail, asked);
    onRefusal(refusal);
    endWith(socket, refusal);
  }

  server.prependListener('request', (request, response) => {
    current.set(request.socket, { request, response });
  });
  server.on('clientError', (error, socket) => {
    const { request, response } = current.get(socket) ?? {};
    const isOpen = response && !response.writableFinished;
    // Half of an answer is out: anything more would be read as a part of it.
    if (!socket.writable || (isOpen && response.headersSent)) {
      if (!answered.has(socket)) socket.destroy();
      return;
    }
    const asked = isOpen ? { url: request.url, accept: request.headers.accept } : askedIn(error.rawPacket);
    refuse(socket, refusals[error.code] ?? unreadable, asked);
  });
  server.on('connect', (request, socket) => {
    refuse(socket, [405, 'This is no proxy.'], { accept: request.headers.accept });
  });
}
