import { safeUrl } from '@/lib/domain/text/fields/safe-url';

/** Turns what stands in a page's `href` and `src` into absolute addresses that may be shown, else null. */
export type AddressReader = (reference: string | null) => string | null;

/**
 * The reader of a page's addresses. Relative addresses start from `<base>`, and `<base>` from the page's own
 * address.
 */
export function addressReader(document: Document, url: string): AddressReader {
  const base = resolve(document.querySelector('base')?.getAttribute('href') ?? '', url) ?? url;
  return (reference) => {
    const address = reference?.trim() ?? '';
    // A place in the same page leads nowhere once the text stands alone.
    if (address === '' || address.startsWith('#')) return null;
    const resolved = resolve(address, base);
    return resolved === null ? null : safeUrl(resolved);
  };
}

function resolve(reference: string, base: string): string | null {
  // The parser would drop a tab or a line end, and then find a scheme where there is none.
  if (/\p{Cc}/u.test(reference.trim())) return null;
  try {
    return new URL(reference.trim(), base).href;
  } catch {
    return null;
  }
}
