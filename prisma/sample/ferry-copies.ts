const copy = (file: string) => new URL(`./copies/${file}`, import.meta.url);

/** What the pages that the ferry article's check cites say, as files; every one of them is invented. */
export const ferryCopies = {
  costReport: copy('eider-bill.html'),
  steel: copy('steel-plate.html'),
  /** What stands there a month later: the series has another base, so that its figures are others. */
  steelRebased: copy('steel-plate-rebased.html'),
  crossings: copy('crossings-2025-26.csv'),
  register: copy('passenger-ships.html'),
  memo: copy('harbour-engineer-memo.txt'),
  hansard: copy('oral-questions.html'),
} as const;
