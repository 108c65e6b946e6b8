const longestSlug = 60;

/**
 * A file name that every system takes: ASCII letters, digits and hyphens, `linecheck-<title>-edition-2.pdf`. Diacritics
 * are dropped; a title in another script leaves the words out.
 */
export function createFileName(title: string, edition: number | null, ending: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '');
  return (
    ['linecheck', ...(slug === '' ? [] : [slug]), edition === null ? 'draft' : `edition-${edition}`].join(
      '-',
    ) + ending
  );
}
