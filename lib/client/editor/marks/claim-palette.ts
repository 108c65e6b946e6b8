import { type EditorClaim } from './editor-claim';
import { laneCount } from './claim-lanes';

// Colours come from the newsroom's scale, so a style sheet cannot have them beforehand. In each element's style attribute
// they made opening an article measurably slower. So each distinct set of colours gets a number, and the rules for the
// classes with that number are added when they are first needed.

const numberOf = new Map<string, number>();
const rules: string[] = [];

/** CSS custom properties with their values. */
export type Colours = Readonly<Record<`--${string}`, string>>;

/** The colours of the tint over a claim's words. */
export function tintColours({ fill, lineColors: { light, dark } }: EditorClaim): Colours {
  return { '--lc-tint': fill ?? light, '--lc-tint-dark': dark, '--lc-edge': light };
}

/** The colours of its line in a lane. */
export function laneColours({ lineColors: { light, dark } }: EditorClaim, lane: number): Colours {
  return { [`--lc-line-${lane}`]: light, [`--lc-dark-${lane}`]: dark };
}

/** The colours of its badge: fill and ink. */
export function badgeColours({ fill, ink, lineColors: { dark } }: EditorClaim): Colours {
  return { '--lc-fill': fill ?? 'transparent', '--lc-ink': ink, '--lc-line-dark': dark };
}

/** The number of a claim's colours. The classes `lc-tint-3`, `lc-lane-0-3` and `lc-colours-3` then set them. */
export function paletteNumber(claim: EditorClaim): number {
  const { fill, ink, lineColors } = claim;
  const key = `${fill} ${ink} ${lineColors.light} ${lineColors.dark}`;
  const known = numberOf.get(key);
  if (known !== undefined) return known;
  const number = numberOf.size;
  numberOf.set(key, number);
  rules.push(
    `.lc-tint-${number}${blockOf(tintColours(claim))}`,
    `.lc-colours-${number}${blockOf(badgeColours(claim))}`,
  );
  for (let lane = 0; lane < laneCount; lane++)
    rules.push(`.lc-lane-${lane}-${number}${blockOf(laneColours(claim, lane))}`);
  return number;
}

function blockOf(colours: Colours): string {
  return `{${Object.entries(colours)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`;
}

/** Puts the rules into a page. Returns a function that adds the rules that have come since. */
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
