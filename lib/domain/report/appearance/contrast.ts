export const lightInk = '#ffffff';
export const darkInk = '#111827';
const blackInk = '#000000';

const hexColor = /^#[0-9a-f]{6}$/i;

/** Relative luminance of `#rrggbb`, 0 (black) to 1. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * The ink that is easiest to read on a fill `#rrggbb`. It is pure black if softer ink would miss WCAG AA. The contrast is
 * always at least 4.5 : 1.
 */
export function inkOn(fill: string): string {
  const ink = contrastRatio(fill, lightInk) >= contrastRatio(fill, darkInk) ? lightInk : darkInk;
  return contrastRatio(fill, ink) >= 4.5 ? ink : blackInk;
}

/** The colour if it is `#rrggbb`, else a neutral grey. A stored string never gets into a style sheet unchecked. */
export function safeColor(color: string): string {
  return hexColor.test(color) ? color.toLowerCase() : '#5d5f62';
}

/**
 * The colour, made darker or lighter in steps until a thin line of it is visible on the paper: at least 3 : 1 (WCAG
 * 1.4.11).
 */
export function lineOn(color: string, paper: string): string {
  const toward = luminance(paper) > 0.18 ? 0 : 255;
  let line = color;
  for (let step = 1; step <= 20 && contrastRatio(line, paper) < 3; step++)
    line = mix(color, toward, step / 20);
  return line;
}

function mix(color: string, toward: number, share: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(channel + (toward - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
