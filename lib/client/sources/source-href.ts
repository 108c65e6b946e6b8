/** The parameters of a source's viewer. */
export interface SourceView {
  /** The claim for which somebody looks for words. */
  claim?: string;
  /** The claim's citation, if it has one already. */
  citation?: string;
  /** The stored copy. The newest one if none is named. */
  copy?: string;
  /** Another copy to show beside it. */
  compare?: string;
  /** A place in the copy's text. */
  start?: number;
  end?: number;
  /** The page to go back to. The default is the article. */
  from?: 'review' | undefined;
}

/** The address of a source's viewer. */
export function sourceHref(sourceId: string, view: SourceView = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) if (value !== undefined) search.set(name, String(value));
  return `/sources/${sourceId}${search.size > 0 ? `?${search.toString()}` : ''}`;
}
