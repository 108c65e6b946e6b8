import type { ClaimDto } from '@/lib/contracts/claims';

/** A mark that the server has not answered, with everything that sending, showing and undoing it needs. */
export interface KeptMark {
  /** The claim's id, made here: however often it is sent, it is one claim. */
  id: string;
  /** The Idempotency-Key of every attempt. */
  key: string;
  revision: number;
  /** Offsets are UTF-16 code units of that revision's text. */
  anchor: Pick<ClaimDto['anchor'], 'start' | 'end' | 'quote' | 'prefix' | 'suffix'>;
  statement: string;
  /** The number that it probably gets. */
  number: number;
  /** When it was made here, ISO 8601. */
  at: string;
  /** A claim that is cut once this one is there. */
  replaces: string | null;
  /** False once it was undone: then the server must not keep it. */
  isWanted: boolean;
}
