/** What was left out of an article when it was read from a file or a page. */
export const droppedKinds = [
  'words',
  'image',
  'video',
  'audio',
  'embed',
  'chart',
  'form',
  'script',
  'advertisement',
  'other',
  'around',
] as const;
export type DroppedKind = (typeof droppedKinds)[number];

export interface DroppedPart {
  kind: DroppedKind;
  count: number;
  /** Words by which a person would recognise them: a caption, an alternative text, an address. */
  examples: string[];
}

/** An article as it was read from a page or a file, before any of it is stored. */
export interface ExtractedArticle {
  title: string | null;
  /** The name or names in the byline, without "By". */
  writer: string | null;
  publisher: string | null;
  /** `YYYY-MM-DD`. */
  publishedAt: string | null;
  /** BCP 47. */
  language: string | null;
  /** Clean HTML: headings, paragraphs, lists, quotations, links, tables as text; nothing that runs or loads. */
  html: string;
  /** Every word of it, with a blank line between blocks. */
  text: string;
  dropped: DroppedPart[];
}
