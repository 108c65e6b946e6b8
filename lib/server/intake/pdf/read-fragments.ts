import type { getDocumentProxy } from 'unpdf';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Words that are drawn together; lengths in points, from the page's lower left corner as one reads it. */
export interface Fragment {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** Degrees by which it is turned against most of the page. */
  angle: number;
  /** A blank stands before it. */
  isApart: boolean;
  /** The parser sees the end of a line behind it. */
  endsLine: boolean;
}

/** Whether the letters of a text run from right to left. */
export const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u;

/** The words of a page in the order in which the file draws them. */
export async function readFragments(document: PdfDocument, page: number): Promise<Fragment[]> {
  const proxy = await document.getPage(page);
  const { items } = await proxy.getTextContent();
  proxy.cleanup();
  const fragments: Fragment[] = [];
  const places: { x: number; y: number; width: number }[] = [];
  let isApart = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str.trim() === '') isApart ||= item.str !== '';
    else {
      const [a = 0, b = 0, skew = 0, scale = 0, x = 0, y = 0] = item.transform as number[];
      fragments.push({
        text: item.str,
        ...{ left: 0, right: 0, baseline: 0 },
        size: Math.hypot(skew, scale),
        angle: Math.round((Math.atan2(b, a) * 180) / Math.PI),
        isApart,
        endsLine: false,
      });
      places.push({ x, y, width: item.width });
      isApart = false;
    }
    const last = fragments.at(-1);
    if (item.hasEOL && last) last.endsLine = true;
  }
  return turnUpright(fragments, places);
}

/** A page that is set sideways is read sideways. */
function turnUpright(
  fragments: readonly Fragment[],
  places: readonly { x: number; y: number; width: number }[],
): Fragment[] {
  const signs = new Map<number, number>();
  for (const { angle, text } of fragments) signs.set(angle, (signs.get(angle) ?? 0) + text.length);
  const usual = mostFrequent(signs);
  const turn = (usual * Math.PI) / 180;
  return fragments.map((fragment, index) => {
    const { x, y, width } = places[index] ?? { x: 0, y: 0, width: 0 };
    const left = x * Math.cos(turn) + y * Math.sin(turn);
    const baseline = y * Math.cos(turn) - x * Math.sin(turn);
    return { ...fragment, left, baseline, right: left + width, angle: fragment.angle - usual };
  });
}

/** The key with the highest count; 0 where there is none. */
export function mostFrequent(counts: ReadonlyMap<number, number>): number {
  let best = 0;
  for (const [key, count] of counts) if (count > (counts.get(best) ?? 0)) best = key;
  return best;
}
