import type { Archive } from './open-archive';

/** The name of a file that only this kind of archive has. */
const marks: [name: string, what: string][] = [
  ['xl/workbook.xml', 'an Excel workbook'],
  ['xl/workbook.bin', 'an Excel workbook'],
  ['ppt/presentation.xml', 'a PowerPoint presentation'],
  ['index/document.iwa', 'a file of Apple Pages, Numbers or Keynote'],
  ['index.zip', 'a file of Apple Pages, Numbers or Keynote'],
  ['META-INF/MANIFEST.MF', 'a Java program'],
  ['AndroidManifest.xml', 'an Android program'],
];
/** By the type that OpenDocument files and e-books begin with. */
const types: [type: string, what: string][] = [
  ['application/vnd.oasis.opendocument.text', 'an OpenDocument text (ODT)'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'an OpenDocument table (ODS)'],
  ['application/vnd.oasis.opendocument.presentation', 'an OpenDocument presentation (ODP)'],
  ['application/epub+zip', 'an e-book (EPUB)'],
];

/** What an archive holds, in a person's words; null for a Word file. */
export async function describeArchive(archive: Archive): Promise<string | null> {
  const mark = marks.find(([name]) => archive.has(name));
  if (mark) return mark[1];
  if (archive.has('word/document.xml')) return null;
  const type = (await archive.read('mimetype', 1_024))?.toString('latin1').trim();
  if (type !== undefined) return types.find(([start]) => type.startsWith(start))?.[1] ?? 'a packed file';
  // Word itself finds the text by the package's list; other programs may keep it elsewhere.
  return archive.has('[Content_Types].xml') && archive.has('_rels/.rels') ? null : 'a zip archive';
}
