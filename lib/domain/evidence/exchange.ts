/** Headers in the order in which they came, a name as often as it did. */
export type HeaderList = [name: string, value: string][];

/** One step of the way, as the site answered it. */
export interface Redirect {
  status: number;
  from: string;
  to: string;
}

/** A request for a page, and the head of its answer, whatever its status. */
export interface Exchange {
  /** Both without the fragment, which no server sees. */
  requestedUrl: string;
  finalUrl: string;
  status: number;
  statusText: string;
  httpVersion: string;
  /** What the last request was asked with. */
  requestHeaders: HeaderList;
  /** As they came, of the last answer: they may name a packing and a length that the kept bytes no longer have. */
  headers: HeaderList;
  redirects: Redirect[];
  /** When the head of the last answer was there. */
  fetchedAt: Date;
}
