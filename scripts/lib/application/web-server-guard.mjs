import { setTimeout as sleep } from 'node:timers/promises';

/** One that ends sooner than this after its start has not worked; after so many of them in a row, none will. */
const workingMilliseconds = 15_000;
const deathsInARow = 5;
const firstPauseMilliseconds = 250;

/**
 * Keeps a web server running: when it ends by itself, the next one is started, after a pause that grows while they end at once.
 * `start` resolves to a server that answers. Resolves to the exit code, when Linecheck is stopped or no server stays.
 */
export async function keepWebServer(first, start, shutdown) {
  let server = first;
  let startedAt = Date.now();
  let deaths = 0;
  shutdown.add(() => server?.stop());
  for (;;) {
    const code = await (server ? server.ended : 1);
    if (shutdown.isStopping()) return 0;
    deaths = Date.now() - startedAt < workingMilliseconds ? deaths + 1 : 1;
    if (deaths >= deathsInARow) {
      console.error(
        `The web server ended ${deaths} times in a row soon after its start (${code}). Giving up.`,
      );
      return code || 1;
    }
    await sleep(firstPauseMilliseconds * 2 ** (deaths - 1));
    if (shutdown.isStopping()) return 0;
    startedAt = Date.now();
    server = await start().catch((error) => {
      console.error(error.message);
      return null;
    });
    if (server) console.log(`The web server had ended (${code}) and is running again.`);
  }
}
