import type { DroppedPart } from '@/lib/domain/intake/extracted-article';

/** What was read from a stored copy beside its text. */
export interface Reading {
  title: string | null;
  author: string | null;
  publisher: string | null;
  /** `YYYY-MM-DD`. */
  publishedAt: string | null;
  /** BCP 47. */
  language: string | null;
  /** Offsets in the text, in UTF-16 code units, at which its pages begin; empty where it has none. */
  pages: number[];
  /** The readable part as HTML; not to be trusted. Null where the copy is no page. */
  html: string | null;
  dropped: DroppedPart[];
}

/** The reading of a copy from which nothing was read, such as a scan. */
export const emptyReading: Reading = {
  title: null,
  author: null,
  publisher: null,
  publishedAt: null,
  language: null,
  pages: [],
  html: null,
  dropped: [],
};

/** Completes a reading that was kept when less was read than is now. */
export function wholeReading(kept: Partial<Reading>): Reading {
  return { ...emptyReading, ...kept };
}
