/** Headers in the order in which they came. A name may come more than once. */
export type HeaderList = [name: string, value: string][];

/** One redirect, as the site answered it. */
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
  /**
   * The headers of the last answer, as they came. They may give an encoding and a length that the kept bytes no longer
   * have.
   */
  headers: HeaderList;
  redirects: Redirect[];
  /** When the headers of the last answer had arrived. */
  fetchedAt: Date;
}
