import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import { type Archive, openArchive } from '../archive/open-archive';
import { decodeXml } from '../xml/decode-xml';
import { parseXml } from '../xml/parse-xml';
import { childrenOf, type XmlElement } from '../xml/xml-element';
import { isIgnoredMarkup } from './ignored-markup';

/** A thousand pages have less. */
const maxPartBytes = 16 * 1024 * 1024;
const maxTotalBytes = 32 * 1024 * 1024;

interface Relationship {
  /** The last word of its type: `footnotes`, `hyperlink`, … */
  type: string;
  target: string;
  isExternal: boolean;
}

/** One XML file of the package with what it refers to. */
export interface WordPart {
  root: XmlElement;
  relationships: ReadonlyMap<string, Relationship>;
}

/** The XML files of a Word file, read when they are asked for. Nothing outside of the file is ever opened. */
export class WordPackage {
  private bytesLeft = maxTotalBytes;

  private constructor(private readonly archive: Archive) {}

  static async open(bytes: Buffer): Promise<WordPackage> {
    return new WordPackage(await openArchive(bytes));
  }

  /** The part that holds the article, and the path that its relationships start from. */
  async readMain(): Promise<{ part: WordPart; path: string }> {
    const start = [...(await this.readRelationships('')).values()].find(
      ({ type }) => type === 'officeDocument',
    );
    const path = start ? resolvePath('', start.target) : 'word/document.xml';
    const part = await this.read(path);
    if (!part) throw new IntakeFailure('damaged', 'The file is damaged: it has no text part.');
    if (part.root.name !== 'w:document')
      throw new IntakeFailure('wrong_kind', 'The file is an Office file, but not one of Word.');
    return { part, path };
  }

  /** The parts of that type which `path` refers to; those that are not there are left out. */
  async readRelated(path: string, type: string): Promise<WordPart[]> {
    const relationships = [...(await this.readRelationships(path)).values()];
    const paths = new Set(
      relationships
        .filter((one) => one.type === type && !one.isExternal)
        .map(({ target }) => resolvePath(path, target)),
    );
    const parts: WordPart[] = [];
    for (const related of paths) {
      const part = await this.read(related);
      if (part) parts.push(part);
    }
    return parts;
  }

  async readRoot(path: string): Promise<XmlElement | undefined> {
    const bytes = await this.archive.read(path, Math.min(maxPartBytes, this.bytesLeft));
    this.bytesLeft -= bytes?.length ?? 0;
    return bytes ? parseXml(decodeXml(bytes), isIgnoredMarkup) : undefined;
  }

  private async read(path: string): Promise<WordPart | null> {
    const root = await this.readRoot(path);
    return root ? { root, relationships: await this.readRelationships(path) } : null;
  }

  private async readRelationships(path: string): Promise<Map<string, Relationship>> {
    const slash = path.lastIndexOf('/') + 1;
    const root = await this.readRoot(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
    return new Map(
      childrenOf(root, 'rel:Relationship').map(
        ({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => [
          Id,
          {
            type: Type.slice(Type.lastIndexOf('/') + 1),
            target: Target,
            isExternal: TargetMode === 'External',
          },
        ],
      ),
    );
  }
}

/** A target is relative to the folder of the part that names it, or begins at the root with a slash. */
function resolvePath(from: string, target: string): string {
  const folders = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return folders.join('/');
}
