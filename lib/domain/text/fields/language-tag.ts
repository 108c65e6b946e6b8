/** The language that a file or page says it is in, as a BCP 47 tag in its usual spelling; null where that is none. */
export function languageTag(said: string | null): string | null {
  // A longer first word is a tag by its form alone: "German" is not what it says.
  if (said === null || !/^[a-z]{2,3}(?:-|$)/i.test(said)) return null;
  try {
    return Intl.getCanonicalLocales(said)[0] ?? null;
  } catch {
    return null;
  }
}
