import { strToU8, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org';
const relationshipType = `${office}/officeDocument/2006/relationships`;
const threadsType = 'http://schemas.microsoft.com/office/2011/relationships';
const namespaces = [
  ['w', `${office}/wordprocessingml/2006/main`],
  ['r', relationshipType],
  ['m', `${office}/officeDocument/2006/math`],
  ['a', `${office}/drawingml/2006/main`],
  ['wp', `${office}/drawingml/2006/wordprocessingDrawing`],
  ['pic', `${office}/drawingml/2006/picture`],
  ['c', `${office}/drawingml/2006/chart`],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['mc', `${office}/markup-compatibility/2006`],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** The insides of a Word file's parts: markup without the root element. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  footer?: string;
  /** The whole part that says which comments answer which. */
  commentsExtended?: string;
  /** Of `docProps/core.xml`. */
  core?: string;
  /** Addresses outside of the file, by relationship id. */
  links?: Record<string, string>;
  /** Further files, by path. */
  extra?: Record<string, Uint8Array>;
}

const roots = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
} as const;

/** A Word file made of the given markup. */
export function buildDocx(parts: DocxParts): Uint8Array {
  const names = Object.keys(roots) as (keyof typeof roots)[];
  const present = names.filter((name) => parts[name] !== undefined);
  const links = Object.entries(parts.links ?? {}).map(([id, target]) =>
    relationship(id, `${relationshipType}/hyperlink`, target, 'TargetMode="External"'),
  );
  const threads = parts.commentsExtended;
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${office}/package/2006/content-types"/>`),
    '_rels/.rels': relationships([
      relationship('rId1', `${relationshipType}/officeDocument`, 'word/document.xml'),
      relationship(
        'rId2',
        `${office}/package/2006/relationships/metadata/core-properties`,
        'docProps/core.xml',
      ),
    ]),
    'docProps/core.xml': strToU8(
      `<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.core ?? ''}</cp:coreProperties>`,
    ),
    'word/document.xml': wordXml('document', `<w:body>${parts.body}</w:body>`),
    'word/_rels/document.xml.rels': relationships([
      ...present.map((name) => relationship(`part-${name}`, `${relationshipType}/${name}`, `${name}.xml`)),
      ...links,
      ...(threads === undefined
        ? []
        : [relationship('threads', `${threadsType}/commentsExtended`, 'commentsExtended.xml')]),
    ]),
    ...(threads !== undefined && { 'word/commentsExtended.xml': strToU8(threads) }),
    ...Object.fromEntries(
      present.map((name) => [`word/${name}.xml`, wordXml(roots[name], parts[name] ?? '')]),
    ),
    ...parts.extra,
  });
}

/** A paragraph of plain words, or of given runs. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The file with a root element, XML declaration or document type of its own in place of the article's. */
export function buildDocxWith(documentXml: string | Uint8Array): Uint8Array {
  const bytes = typeof documentXml === 'string' ? strToU8(documentXml) : documentXml;
  return buildDocx({ body: '', extra: { 'word/document.xml': bytes } });
}

export function wordXml(root: string, content: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${content}</w:${root}>`);
}

function relationship(id: string, type: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}" ${more}/>`;
}

function relationships(entries: string[]): Uint8Array {
  return strToU8(
    `<Relationships xmlns="${office}/package/2006/relationships">${entries.join('')}</Relationships>`,
  );
}
