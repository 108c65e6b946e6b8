import 'server-only';
import { isIP, type Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { portOf } from '../../allowed-hosts';
import type { Deadline } from './deadline';
import type { Door } from './door';
import { FetchFailure } from './fetch-failure';
import { findAddresses, hostOf, mayBeAsked } from './find-addresses';
import { untilEvent } from './until-event';

/** How long one address may stay silent while there is another to try. A host's IPv6 is often announced and dead. */
const patienceMilliseconds = 2500;
const maxAttempts = 4;

/**
 * A connection to the host of a URL, encrypted for https. The addresses are looked up once, checked, and dialled as
 * they are. The connected end is checked again before anything is sent.
 */
export async function openSocket(url: URL, door: Door, deadline: Deadline): Promise<Socket> {
  const addresses = await deadline.race(findAddresses(url, door));
  const socket = await connectToOne(addresses.slice(0, maxAttempts), portOf(url), door, deadline.signal);
  if (!mayBeAsked(socket.remoteAddress ?? '', url, door)) {
    socket.destroy();
    throw new FetchFailure('blocked_address');
  }
  return url.protocol === 'https:' ? await encrypt(socket, hostOf(url), deadline.signal) : socket;
}

async function connectToOne(
  addresses: string[],
  port: number,
  door: Door,
  signal: AbortSignal,
): Promise<Socket> {
  let lastError: unknown;
  for (const [index, address] of addresses.entries()) {
    const isLast = index === addresses.length - 1;
    try {
      const socket = addAbortSignal(signal, door.dial(address, port));
      await untilEvent(socket, 'connect', isLast ? null : patienceMilliseconds);
      return socket;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      lastError = error;
    }
  }
  throw new FetchFailure(isRefusal(lastError) ? 'refused' : 'unreachable', lastError);
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
}

async function encrypt(socket: Socket, host: string, signal: AbortSignal): Promise<Socket> {
  try {
    const encrypted = connectTls({
      socket,
      host,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ALPNProtocols: ['http/1.1'],
      // Whatever the environment says.
      rejectUnauthorized: true,
    });
    await untilEvent(addAbortSignal(signal, encrypted), 'secureConnect', null);
    return encrypted;
  } catch (error) {
    socket.destroy();
    throw signal.aborted ? signal.reason : new FetchFailure('tls_failed', error);
  }
}
