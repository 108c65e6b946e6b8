import { canonicalJson, type Json } from './canonical-json';
import type { PrintedArticle } from './report/model/print-article';

/** The format that digests have today. */
export const digestFormat = 2;

/** What signatures of former formats stood for. */
export const olderDigests: Readonly<Record<number, string>> = {
  1: 'the text, and each claim’s state, seal and suggested words, but not the headline, the byline, the dates, the address or the scale',
};

/**
 * What a sign-off stands for: SHA-256 (lower-case hex) over the whole printed article and the seal of each claim. The
 * seals also cover what a report withholds. A signature is valid only while its digest equals the present one. `sha256`
 * takes a UTF-8 string.
 */
export function articleDigest(
  print: PrintedArticle,
  seals: Readonly<Record<string, string>>,
  sha256: (input: string) => string,
): string {
  const printed: Json = JSON.parse(JSON.stringify(print));
  return sha256(canonicalJson({ format: digestFormat, print: printed, seals: { ...seals } }));
}
