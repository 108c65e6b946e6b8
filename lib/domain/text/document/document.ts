/** A mark on a run of text: bold, italic or link (with `attrs.href`). */
export type DocumentMark = { type: string; attrs?: Record<string, unknown> };

/**
 * A node of a document in ProseMirror's JSON form (https://prosemirror.net/docs/ref/#model.Node.toJSON).
 * Block nodes of an article carry `attrs.gap`: the exact line ends that follow the block in the plain text.
 */
export type DocumentNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocumentNode[];
  text?: string;
  marks?: DocumentMark[];
};
