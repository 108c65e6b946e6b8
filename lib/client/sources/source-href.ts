/** What the viewer of a source opens with. */
export interface SourceView {
  /** The claim for which words are looked at. */
  claim?: string;
  /** Its citation, where it has one already. */
  citation?: string;
  /** The stored copy; the newest one where none is named. */
  copy?: string;
  /** Another copy to lay beside it. */
  compare?: string;
  /** A place in the copy's text. */
  start?: number;
  end?: number;
  /** Where one goes back to; the article where nothing is said. */
  from?: 'review' | undefined;
}

/** The address of a source's viewer. */
export function sourceHref(sourceId: string, view: SourceView = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) if (value !== undefined) search.set(name, String(value));
  return `/sources/${sourceId}${search.size > 0 ? `?${search.toString()}` : ''}`;
}
