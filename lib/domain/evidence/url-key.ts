/** Parameters that say where a reader came from. They never say which page it is. */
const trackingParameter =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|ref_src|cmpid|at_(medium|campaign|link_\w+))$/i;

/**
 * The address without the parts that do not change the page: scheme, `www.`, default port, fragment, tracking
 * parameters, the order of the other parameters, a slash at the end. Two addresses with one key are probably one
 * source. Null if it is no web address.
 */
export function urlKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, pathname, searchParams } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const kept = [...searchParams]
    .filter(([name]) => !trackingParameter.test(name))
    .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  const query = new URLSearchParams(kept).toString();
  const host = hostname.replace(/^www\./, '').replace(/\.$/, '');
  return `${host}${port ? `:${port}` : ''}${pathname.replace(/\/+$/, '')}${query ? `?${query}` : ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
