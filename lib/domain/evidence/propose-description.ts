/** What a page says about itself as a source. */
export interface ProposedDescription {
  title: string | null;
  publisher: string | null;
  author: string | null;
  publishedAt: string | null;
}

/** As long as the fields of a source may be. */
const longest = { title: 500, publisher: 300, author: 300 } as const;

/** The description with its empty fields filled in from the page. What somebody typed stays. */
export function proposeDescription<Description extends ProposedDescription & { titleIsProposed: boolean }>(
  described: Description,
  page: ProposedDescription,
): Description {
  return {
    ...described,
    title: (described.titleIsProposed ? lineOf(page.title, longest.title) : null) ?? described.title,
    publisher: described.publisher ?? lineOf(page.publisher, longest.publisher),
    author: described.author ?? lineOf(page.author, longest.author),
    publishedAt: described.publishedAt ?? page.publishedAt,
  };
}

/** One line, cut where it is longer than the field. */
function lineOf(text: string | null, length: number): string | null {
  const line = text?.replace(/[\s\p{Cc}]+/gu, ' ').trim() ?? '';
  // Not in the middle of a character that takes two units.
  return line === '' ? null : line.slice(0, length).replace(/\p{Cs}$/u, '');
}
