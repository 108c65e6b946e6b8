type Granularity = 'grapheme' | 'word' | 'sentence';

const segmenters = new Map<Granularity, Intl.Segmenter>();

/**
 * The segmenter of a kind, made when it is first asked for: making one costs a page as much as all its other modules. Fixed
 * locale: a boundary must be the same on the server and in every reader's browser.
 */
export function segmenterOf(granularity: Granularity): Intl.Segmenter {
  const known = segmenters.get(granularity);
  if (known) return known;
  const segmenter = new Intl.Segmenter('en', { granularity });
  segmenters.set(granularity, segmenter);
  return segmenter;
}
