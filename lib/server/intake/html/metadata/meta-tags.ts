import { plainText } from './plain-text';

/** The content of the first of a page's `<meta>` with one of these names, in the order of the names. */
export type MetaReader = (...names: string[]) => string | null;

/** Reads a page's `<meta>` once, by `name`, `property`, `itemprop` and `http-equiv`. */
export function metaReader(document: Document): MetaReader {
  const contents = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = plainText(meta.getAttribute('content'));
    if (content === null) continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !contents.has(name)) contents.set(name, content);
    }
  }
  return (...names) => {
    const found = names.find((name) => contents.has(name));
    return found === undefined ? null : (contents.get(found) ?? null);
  };
}
