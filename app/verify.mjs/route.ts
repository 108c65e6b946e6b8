import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The checker of ledgers, for anyone. The file is found from the working directory, since a bundler moves this module.
 */
export async function GET(): Promise<Response> {
  const source = await readFile(path.join(process.cwd(), 'scripts', 'verify.mjs'));
  return new Response(new Uint8Array(source), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'content-disposition': 'attachment; filename="verify.mjs"',
      'cache-control': 'public, max-age=300',
    },
  });
}
