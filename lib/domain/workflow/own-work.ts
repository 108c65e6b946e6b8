import { type AuthorPart, authorParts } from '../vocabulary';

/**
 * A person's work on one part of a claim. `number` is that of the source or contact. It is null if the part is gone or
 * has no number.
 */
export interface Work {
  part: AuthorPart;
  number: number | null;
}

/** What somebody did in a claim, as a sentence to them: "You wrote the rationale and gave source 2." */
export function describeOwnWork(work: readonly Work[]): string {
  const inOrder = [...work].sort(
    (a, b) => authorParts.indexOf(a.part) - authorParts.indexOf(b.part) || (a.number ?? 0) - (b.number ?? 0),
  );
  const said = [...new Set(inOrder.map(describe))];
  const last = said.pop() ?? 'worked on this claim';
  return `You ${said.length > 0 ? `${said.join(', ')} and ${last}` : last}.`;
}

function describe({ part, number }: Work): string {
  switch (part) {
    case 'rating':
      return 'chose the verdict';
    case 'rationale':
      return 'wrote the rationale';
    case 'statement':
      return 'worked on the statement';
    case 'span':
      return 'marked its words';
    case 'source':
      return number === null ? 'changed its sources' : `gave source ${number}`;
    case 'passage':
      return number === null ? 'changed its passages' : `gave the passage of source ${number}`;
    case 'place':
      return number === null ? 'compared its places' : `placed the passage of source ${number}`;
    case 'contact':
      return number === null ? 'changed its contacts' : `noted contact ${number}`;
    case 'wording':
      return 'worked on the suggested wording';
    case 'proposal':
      return 'proposed it';
  }
}
