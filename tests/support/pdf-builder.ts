import { deflateSync } from 'node:zlib';

/** A line of text on a page, in points from the lower left corner. */
export interface PdfText {
  text: string;
  x: number;
  y: number;
  size?: number;
}

interface PdfParts {
  pages: readonly (readonly PdfText[])[];
  /** Entries of the information dictionary. */
  info?: Record<string, string>;
  /** More entries of the catalogue, as they are written in the file. */
  catalog?: string;
  /** More entries of the file's end. */
  trailer?: string;
  /** Bytes that take the place of the first page's content. */
  content?: Buffer;
}

/** A PDF written by hand: Helvetica on A4 pages, Latin letters alone. */
export function buildPdf({ pages, info = {}, catalog = '', trailer = '', content }: PdfParts): Buffer {
  const objects: Buffer[] = [];
  const add = (source: string | Buffer) => objects.push(Buffer.from(source as string, 'latin1'));
  const firstPage = 4;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  const entries = Object.entries(info).map(([name, value]) => `/${name} (${escapeText(value)})`);
  add(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((lines, index) => {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
    );
    add(stream(index === 0 && content ? content : Buffer.from(lines.map(draw).join('\n'), 'latin1')));
  });
  add(`<< ${entries.join(' ')} >>`);
  return assemblePdf(objects, `/Info ${objects.length} 0 R ${trailer}`);
}

/** A file of these objects, numbered from 1; the first is its catalogue. */
export function assemblePdf(objects: readonly (Buffer | string)[], trailer = ''): Buffer {
  const chunks = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const offsets: number[] = [];
  let length = chunks[0]?.length ?? 0;
  objects.forEach((object, index) => {
    offsets.push(length);
    const content = Buffer.from(object as string, 'latin1');
    const chunk = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), content, Buffer.from('\nendobj\n')]);
    chunks.push(chunk);
    length += chunk.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...chunks, Buffer.from(end, 'latin1')]);
}

/** Lines of running text, one below the other, the way a word processor sets them. */
export function setLines(
  lines: readonly string[],
  { x = 72, top = 760, size = 11, pitch = 14 } = {},
): PdfText[] {
  return lines.map((text, index) => ({ text, x, y: top - index * pitch, size }));
}

function draw({ text, x, y, size = 11 }: PdfText): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${escapeText(text)}) Tj ET`;
}

function stream(content: Buffer): Buffer {
  return pdfStream('/Filter /FlateDecode', deflateSync(content));
}

/** A stream as it stands in the file: the entries of its dictionary, what follows the word `stream`, its bytes. */
export function pdfStream(entries: string, data: Buffer, afterWord = '\n'): Buffer {
  const head = Buffer.from(`<< /Length ${data.length} ${entries} >>\nstream${afterWord}`, 'latin1');
  return Buffer.concat([head, data, Buffer.from('\nendstream')]);
}

function escapeText(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
