/** The parts of a citation that say where its words come from. */
export interface CitedOrigin {
  sourceId: string;
  title: string;
  publisher: string | null;
  url: string | null;
}

/** Citations of one claim that come from one place. */
export interface SharedOrigin {
  kind: 'source' | 'publisher' | 'site';
  /** The source's title, the publisher's name or the site's host. */
  name: string;
  /** Places in the claim's list of sources, from 1. */
  numbers: number[];
}

/**
 * Citations that seem to be several but have one origin: the same source, publisher or site. Each set of citations is
 * given once, with its strongest bond. Pages of one site that name different publishers do not have one origin.
 */
export function findSharedOrigins(cited: readonly CitedOrigin[]): SharedOrigin[] {
  const found: SharedOrigin[] = [];
  for (const { kind, keyOf } of bonds) {
    for (const numbers of groupNumbers(cited, keyOf)) {
      const [first] = numbers.map((number) => cited[number - 1]);
      if (!first || found.some((known) => numbers.every((number) => known.numbers.includes(number))))
        continue;
      if (kind === 'site' && countPublishers(cited, numbers) > 1) continue;
      found.push({ kind, name: nameOf(kind, first), numbers });
    }
  }
  return found;
}

interface Bond {
  kind: SharedOrigin['kind'];
  keyOf: (origin: CitedOrigin) => string | null;
}

/** The strongest first. */
const bonds: Bond[] = [
  { kind: 'source', keyOf: ({ sourceId }) => sourceId },
  { kind: 'publisher', keyOf: ({ publisher }) => formOf(publisher) },
  { kind: 'site', keyOf: ({ url }) => hostOf(url) },
];

function groupNumbers(cited: readonly CitedOrigin[], keyOf: Bond['keyOf']): number[][] {
  const groups = new Map<string, number[]>();
  cited.forEach((origin, index) => {
    const key = keyOf(origin);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), index + 1]);
  });
  return [...groups.values()].filter(({ length }) => length > 1);
}

function countPublishers(cited: readonly CitedOrigin[], numbers: readonly number[]): number {
  const publishers = numbers.flatMap((number) => formOf(cited[number - 1]?.publisher ?? null) ?? []);
  return new Set(publishers).size;
}

function nameOf(kind: SharedOrigin['kind'], { title, publisher, url }: CitedOrigin): string {
  if (kind === 'source') return title;
  return (kind === 'publisher' ? publisher?.trim() : hostOf(url)) ?? title;
}

/** A name without its article, case and signs: “The Example Post” is “example post”. */
function formOf(name: string | null): string | null {
  const words =
    (name ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const bare = words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
  return bare.length === 0 ? null : bare.join(' ');
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname.replace(/^www\./, '') : null;
}
