import { type EditorClaim } from './editor-claim';
import { laneCount } from './claim-lanes';

// Colours come from the newsroom's scale, so they cannot stand in a style sheet beforehand; written into each element's
// style attribute they made opening an article measurably slower. So each distinct set of colours gets a number, and the
// classes with that number get their rules when they are first needed.

const numberOf = new Map<string, number>();
const rules: string[] = [];

/** The number of a claim's colours: `lc-tint-3`, `lc-lane-0-3` and `lc-colours-3` then set them. */
export function paletteNumber({ fill, ink, lineColors: { light, dark } }: EditorClaim): number {
  const key = `${fill} ${ink} ${light} ${dark}`;
  const known = numberOf.get(key);
  if (known !== undefined) return known;
  const number = numberOf.size;
  numberOf.set(key, number);
  rules.push(
    `.lc-tint-${number}{--lc-tint:${fill ?? light};--lc-tint-dark:${dark};--lc-edge:${light}}`,
    `.lc-colours-${number}{--lc-fill:${fill ?? 'transparent'};--lc-ink:${ink};--lc-line-dark:${dark}}`,
  );
  for (let lane = 0; lane < laneCount; lane++) {
    rules.push(`.lc-lane-${lane}-${number}{--lc-line-${lane}:${light};--lc-dark-${lane}:${dark}}`);
  }
  return number;
}

/** Puts the rules into a page; returns what adds those that have come since. */
export function installPalette(page: Document): () => void {
  const sheet = sheetOf.get(page) ?? new CSSStyleSheet();
  if (!sheetOf.has(page)) {
    sheetOf.set(page, sheet);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  }
  return () => {
    for (const rule of rules.slice(sheet.cssRules.length)) sheet.insertRule(rule, sheet.cssRules.length);
  };
}

const sheetOf = new WeakMap<Document, CSSStyleSheet>();
