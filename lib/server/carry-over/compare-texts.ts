import 'server-only';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CarriedSpan, Span } from '@/lib/domain/anchoring/carried-span';
import { carryOver } from '@/lib/domain/anchoring/carry-over';
import { Failure } from '@/lib/domain/failure';
import { startThread } from '../start-thread';

/** Below this many characters in both texts a comparison is over before anybody notices; a thread takes longer to start. */
const longText = 300_000;

/** The longest texts take two seconds; what takes longer was made to. */
const timeoutMs = 20_000;

/** Carries spans over, in a thread of its own where that would hold up other requests. */
export async function compareTexts(
  before: string,
  after: string,
  spans: readonly Span[],
): Promise<CarriedSpan[]> {
  if (before.length + after.length < longText) return carryOver(before, after, spans);
  // The script is TypeScript as it stands.
  const loader = createRequire(path.join(process.cwd(), 'package.json')).resolve('tsx');
  const thread = startThread('lib/server/carry-over/compare-thread.ts', {
    workerData: { before, after, spans },
    env: {},
    execArgv: ['--import', pathToFileURL(loader).href],
  });
  return new Promise<CarriedSpan[]>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Failure('too_large', 'The two texts are too long to compare.'));
      void thread.terminate();
    }, timeoutMs);
    thread
      .once('message', resolve)
      .once('error', reject)
      .once('exit', () => clearTimeout(timer));
  });
}
