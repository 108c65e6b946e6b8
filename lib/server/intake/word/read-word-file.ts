import { childrenOf, type XmlElement } from '../xml/xml-element';
import { WordPackage, type WordPart } from './word-package';

/** The parts of a Word file that hold words, as they stand. */
export interface WordFile {
  main: WordPart;
  footnotes: WordPart[];
  endnotes: WordPart[];
  comments: WordPart[];
  /** What says which comments answer which and are done. */
  commentThreads: XmlElement[];
  headers: WordPart[];
  footers: WordPart[];
  styles: XmlElement | undefined;
  numbering: XmlElement | undefined;
  properties: XmlElement | undefined;
}

/** Opens a Word file and parses what is text in it. Throws `IntakeFailure`. */
export async function readWordFile(bytes: Buffer): Promise<WordFile> {
  const file = await WordPackage.open(bytes);
  const { part: main, path } = await file.readMain();
  const related = (type: string) => file.readRelated(path, type);
  // One after the other: together they have a bound.
  const [styles] = await related('styles');
  const [numbering] = await related('numbering');
  return {
    main,
    footnotes: await related('footnotes'),
    endnotes: await related('endnotes'),
    comments: await related('comments'),
    commentThreads: (await related('commentsExtended')).map(({ root }) => root),
    headers: await related('header'),
    footers: await related('footer'),
    styles: styles?.root,
    numbering: numbering?.root,
    properties: (await file.readRelated('', 'core-properties'))[0]?.root,
  };
}

const separators = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

/** The footnotes or endnotes of a part, by their id. The lines between text and notes are kept among them. */
export function notesOf(part: WordPart, name: 'w:footnote' | 'w:endnote'): Map<string, XmlElement> {
  return new Map(
    childrenOf(part.root, name)
      .filter(({ attributes }) => !separators.has(attributes['w:type'] ?? ''))
      .map((element) => [element.attributes['w:id'] ?? '', element]),
  );
}
