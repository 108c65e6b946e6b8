import type { DroppedPart } from '@/lib/domain/intake/extracted-article';
import { DroppedTally } from '../dropped-tally';
import { leftOutWords } from '../left-out-words';
import type { PdfDocument } from './read-fragments';
import type { PdfLine } from './write-row';

/** Lines that are seen on the pages and are no part of the text. */
export interface LinesAside {
  heads: readonly PdfLine[];
  /** Stamps at the edge, and words printed over the text. */
  stamps: readonly PdfLine[];
}

/** What a PDF has besides its text. Pictures are counted by their headers and never unpacked; scripts are counted, not run. */
export async function listDropped(
  document: PdfDocument,
  file: Buffer,
  { heads, stamps }: LinesAside,
): Promise<DroppedPart[]> {
  const dropped = new DroppedTally();
  for (let count = countPictures(file); count > 0; count -= 1) dropped.add('image');
  const attachments: unknown = await document.getAttachments();
  for (const name of Object.keys(attachments ?? {})) dropped.add('embed', name);
  const scripts: unknown = await document.getJSActions();
  for (const name of Object.keys(scripts ?? {})) dropped.add('script', name);
  const fields: unknown = await document.getFieldObjects();
  for (const name of Object.keys(fields ?? {})) dropped.add('form', name);
  for (const { text } of stamps)
    dropped.add('other', leftOutWords('stamp or watermark', text.replaceAll('\u00ad', '-')));
  for (const { text } of heads) dropped.add('other', `running head: ${text.replaceAll('\u00ad', '-')}`);
  return dropped.list();
}

/** A picture's mask is another picture in the file, but a reader sees only one. */
function countPictures(file: Buffer): number {
  const source = file.toString('latin1');
  const pictures = source.match(/\/Subtype\s*\/Image\b/g)?.length ?? 0;
  const masks = new Set(source.match(/\/S?Mask\s+\d+\s+\d+\s+R/g)).size;
  return Math.max(0, pictures - masks);
}
