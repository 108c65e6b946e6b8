/** What was left out of an article when it was read from a file or a page. */
export const droppedKinds = [
  'image',
  'video',
  'audio',
  'embed',
  'chart',
  'form',
  'script',
  'advertisement',
  'other',
] as const;
export type DroppedKind = (typeof droppedKinds)[number];

export interface DroppedPart {
  kind: DroppedKind;
  count: number;
  /** What a person would recognise them by: a caption, an alternative text, an address. */
  examples: string[];
}

/** An article as it was read from a page or a file, before anything of it is stored. */
export interface ExtractedArticle {
  title: string | null;
  /** The byline's name or names, without "By". */
  writer: string | null;
  publisher: string | null;
  /** `YYYY-MM-DD`. */
  publishedAt: string | null;
  /** BCP 47. */
  language: string | null;
  /** Clean HTML: headings, paragraphs, lists, quotations, links, tables as text; nothing that runs or loads. */
  html: string;
  /** Every word of it, blocks apart by a blank line. */
  text: string;
  dropped: DroppedPart[];
}
