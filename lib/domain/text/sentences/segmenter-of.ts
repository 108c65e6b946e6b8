type Granularity = 'grapheme' | 'word' | 'sentence';

const segmenters = new Map<Granularity, Intl.Segmenter>();

/**
 * The segmenter of a kind, made when it is first needed: making one takes a page as long as loading all its other
 * modules. Its locale is fixed, because a boundary must be the same on the server and in every browser.
 */
export function segmenterOf(granularity: Granularity): Intl.Segmenter {
  const known = segmenters.get(granularity);
  if (known) return known;
  const segmenter = new Intl.Segmenter('en', { granularity });
  segmenters.set(granularity, segmenter);
  return segmenter;
}
