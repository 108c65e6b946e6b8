/**
 * What the page of an open article brings along while it is already being read, so that nothing has to be asked for once
 * its scripts run. JSON as text, because the page's own format takes a list of ten thousand apart value by value; null
 * where it could not be read, and the API is asked after all.
 */
export interface WorkspaceStream {
  /** The document of the article's revision. */
  document: Promise<string | null>;
  /** `ClaimColumns`. */
  claims: Promise<string | null>;
}
