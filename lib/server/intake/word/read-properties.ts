import { childOf, textOf, type XmlElement } from '../xml/xml-element';

export interface WordProperties {
  title: string | null;
  creator: string | null;
  /** `YYYY-MM-DD`. */
  createdAt: string | null;
  modifiedAt: string | null;
  language: string | null;
}

/** Names that programs write when they do not know the writer. */
const nobody =
  /^(?:microsoft(?: office)? user|windows[- ]user|user|admin(?:istrator)?|author|unknown|un-named|python-docx|apache poi|openpyxl)$/i;

/** What a Word file says about itself. */
export function readProperties(root: XmlElement | undefined): WordProperties {
  const read = (name: string) => textOf(childOf(root, name)).replace(/\s+/g, ' ').trim() || null;
  const creator = read('dc:creator');
  return {
    title: read('dc:title'),
    creator:
      creator === null || nobody.test(creator)
        ? null
        : creator
            .split(/\s*;\s*/)
            .filter(Boolean)
            .join(', '),
    createdAt: dateOf(read('dcterms:created')),
    modifiedAt: dateOf(read('dcterms:modified')),
    language: read('dc:language'),
  };
}

function dateOf(value: string | null): string | null {
  const day = value?.slice(0, 10) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}
