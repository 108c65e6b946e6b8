import type { SnapshotOrigin } from '@/lib/domain/vocabulary';
import type { Exchange } from '@/lib/domain/evidence/exchange';
import type { ReadCopy } from '../reading/read-copy';

/** A file that came in for a source, and what was read from it. */
export interface NewCopy extends ReadCopy {
  bytes: Uint8Array;
  fileName: string | null;
  origin: SnapshotOrigin;
  /** Null for an upload. */
  exchange: Exchange | null;
}
