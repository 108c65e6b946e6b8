import 'server-only';
import { lookup } from 'node:dns/promises';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { getEnv } from '../../env';
import { type AllowedHost, webPorts, withoutFinalDot } from '../../allowed-hosts';

export interface FetchLimits {
  /** For everything together: names, connections, redirects and the whole body. */
  milliseconds: number;
  /** Of the body, as it arrives and again as it unpacks. */
  bodyBytes: number;
  headerBytes: number;
  redirects: number;
}

/** What a fetch needs from outside. Tests give it a resolver that lies and short limits. */
export interface Door {
  /** May be private, and on a port of their own. */
  allowedHosts: readonly AllowedHost[];
  ports: ReadonlySet<number>;
  /** The host name of this installation. It is not fetched either. */
  ownHost: string;
  userAgent: string;
  limits: FetchLimits;
  /** All addresses of a name. */
  resolve(hostname: string): Promise<string[]>;
  /** Opens a connection to an address, never to a name. */
  dial(address: string, port: number): Socket;
  /** The addresses of this machine. */
  ownAddresses(): string[];
}

export const fetchLimits: FetchLimits = {
  milliseconds: 10_000,
  bodyBytes: 5 * 1024 * 1024,
  headerBytes: 32 * 1024,
  redirects: 5,
};

/** The name that robots.txt files know Linecheck by. */
export const robotName = 'Linecheck';

/** The door as the environment of this process sets it. */
export function openDoor(): Door {
  const { FETCH_ALLOWED_HOSTS, NEXTAUTH_URL } = getEnv();
  const { hostname, origin } = new URL(NEXTAUTH_URL);
  return {
    allowedHosts: FETCH_ALLOWED_HOSTS,
    ports: webPorts,
    ownHost: withoutFinalDot(hostname),
    userAgent: `Mozilla/5.0 (compatible; ${robotName}; +${origin})`,
    limits: fetchLimits,
    resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
    dial: (address, port) => connect({ host: address, port }),
    ownAddresses: () =>
      Object.values(networkInterfaces()).flatMap((addresses) =>
        (addresses ?? []).map(({ address }) => address),
      ),
  };
}
