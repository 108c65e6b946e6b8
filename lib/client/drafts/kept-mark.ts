import type { ClaimDto } from '@/lib/contracts/claims';

/** A mark that the server has not answered, with everything that sending, showing and undoing it needs. */
export interface KeptMark {
  /** The claim's id, made here. However often it is sent, it is one claim. */
  id: string;
  /** The Idempotency-Key of every attempt. */
  key: string;
  revision: number;
  /** Offsets are UTF-16 code units of that revision's text. */
  anchor: Pick<ClaimDto['anchor'], 'start' | 'end' | 'quote' | 'prefix' | 'suffix'>;
  statement: string;
  /** The number that it will probably get. */
  number: number;
  /** The time when it was made here, ISO 8601. */
  at: string;
  /** A claim to cut once this one is saved. */
  replaces: string | null;
  /** False once it was undone. The server must then not keep it. */
  isWanted: boolean;
}
