/** A private host that a newsroom needs. It is allowed on one port, or on the usual two when `port` is null. */
export interface AllowedHost {
  host: string;
  port: number | null;
}

/** The ports that every host may be asked on. */
export const webPorts: ReadonlySet<number> = new Set([80, 443]);

const hostAndPort = /^(\[[0-9a-f:.]+\]|[\p{L}\p{N}._-]+)(?::(\d{1,5}))?$/iu;

/** Reads `host, host:port, [v6]:port`; null when an entry is neither, or has a wildcard. */
export function parseAllowedHosts(list: string): AllowedHost[] | null {
  const entries = list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const hosts = entries.map(parseAllowedHost);
  return hosts.every((host) => host !== null) ? hosts : null;
}

function parseAllowedHost(entry: string): AllowedHost | null {
  const [, host = '', port] = hostAndPort.exec(entry) ?? [];
  if (host === '' || !URL.canParse(`http://${host}/`)) return null;
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return null;
  const { hostname } = new URL(`http://${host}/`);
  return { host: withoutFinalDot(hostname), port: port === undefined ? null : Number(port) };
}

/** Whether a URL leads to exactly one of the hosts, on its port. */
export function isAllowedHost(url: URL, hosts: readonly AllowedHost[]): boolean {
  const port = portOf(url);
  return hosts.some(
    (allowed) =>
      allowed.host === withoutFinalDot(url.hostname) &&
      (allowed.port === null ? webPorts.has(port) : allowed.port === port),
  );
}

/** A name with the dot of the DNS root behind it is the same name. */
export function withoutFinalDot(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}

/** The port that a URL means, written or not. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}
