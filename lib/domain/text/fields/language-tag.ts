/**
 * The language that a file or page gives for itself, as a BCP 47 tag in its usual spelling. Null if it gives no valid
 * tag.
 */
export function languageTag(said: string | null): string | null {
  // A longer first word is a tag by its form alone: "German" is not what it says.
  if (said === null || !/^[a-z]{2,3}(?:-|$)/i.test(said)) return null;
  try {
    return Intl.getCanonicalLocales(said)[0] ?? null;
  } catch {
    return null;
  }
}
