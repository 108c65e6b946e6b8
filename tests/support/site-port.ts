/** Where this lane of the tests may put up a web site that the server under test fetches from; one at a time. */
export function sitePort(): number {
  const ports = (process.env.TEST_SITE_PORTS ?? '').split(',');
  const lane = Number(process.env.TEST_PARALLEL_INDEX ?? Number(process.env.VITEST_POOL_ID ?? 1) - 1);
  return Number(ports[lane % ports.length]);
}
