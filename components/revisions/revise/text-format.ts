/** The formats in which a pasted or chosen text can be read. */
export const textFormats = ['text', 'markdown', 'html'] as const;
export type TextFormat = (typeof textFormats)[number];

export const textFormatWords: Record<TextFormat, string> = {
  text: 'Plain text',
  markdown: 'Markdown',
  html: 'HTML',
};

/** The format that a file's name promises. */
export function formatOfFile(fileName: string): TextFormat {
  if (/\.(?:md|markdown)$/i.test(fileName)) return 'markdown';
  return /\.html?$/i.test(fileName) ? 'html' : 'text';
}
