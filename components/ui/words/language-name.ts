const names = new Intl.DisplayNames('en-GB', { type: 'language' });

/** A language in words: "British English" for `en-GB`. */
export function languageName(tag: string): string {
  return names.of(tag) ?? tag;
}
