/** What is limited: for each person, and for all of them together. */
export const limitNames = ['write', 'preview', 'fetch', 'upload', 'export'] as const;
export type LimitName = (typeof limitNames)[number];

export interface Limit {
  /** Requests of one person in a minute, in all processes together. An installation may set another number. */
  perMinute: number;
  /** Requests at once in one process. Null if they are short and hold little. */
  inFlight: { perPerson: number; whole: number } | null;
  /** What a person does too much of, as in "You are … faster than …". */
  doing: string;
  /** What is under way, in the plural. */
  things: string;
}

/**
 * Far above what hands do, and above what fifty people at a desk do together: they stop a program that runs wild, and
 * one person who would take everything.
 */
export const limits: Record<LimitName, Limit> = {
  write: { perMinute: 6_000, inFlight: null, doing: 'saving changes', things: 'changes' },
  preview: {
    perMinute: 600,
    inFlight: { perPerson: 12, whole: 48 },
    doing: 'trying out changes',
    things: 'previews',
  },
  fetch: {
    perMinute: 300,
    inFlight: { perPerson: 12, whole: 32 },
    doing: 'asking for pages',
    things: 'pages',
  },
  upload: {
    perMinute: 300,
    inFlight: { perPerson: 20, whole: 60 },
    doing: 'sending files',
    things: 'files',
  },
  export: {
    perMinute: 120,
    inFlight: { perPerson: 12, whole: 32 },
    doing: 'exporting',
    things: 'exports',
  },
};

/** All people together may do as much as so many of them alone. */
export const wholeFactor = 10;
