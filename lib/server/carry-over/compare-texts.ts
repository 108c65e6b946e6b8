import 'server-only';
import type { CarriedSpan, Span } from '@/lib/domain/anchoring/carrying/carried-span';
import { carryOver } from '@/lib/domain/anchoring/carrying/carry-over';
import { Failure } from '@/lib/domain/failure';
import { runInThread, ThreadFailure } from '../threads/run-in-thread';

/**
 * Below this many characters in both texts a comparison ends before anybody notices, and a thread takes longer to
 * start.
 */
const longText = 300_000;

/** The longest texts take two seconds. A text that takes longer, or more memory, was made to do so. */
const limits = { timeoutMs: 20_000, heapMegabytes: 1_024 };

/** Carries spans over. It uses a thread of its own where the work would hold up other requests. */
export async function compareTexts(
  before: string,
  after: string,
  spans: readonly Span[],
): Promise<CarriedSpan[]> {
  if (before.length + after.length < longText) return carryOver(before, after, spans);
  try {
    return await runInThread<CarriedSpan[]>(
      'lib/server/carry-over/compare-thread.ts',
      { before, after, spans },
      limits,
    );
  } catch (error) {
    if (!(error instanceof ThreadFailure) || error.reason === 'crashed') throw error;
    throw new Failure('too_large', 'The two texts are too long to compare.');
  }
}
