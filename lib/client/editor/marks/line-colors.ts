import { contrastRatio } from '@/lib/domain/report/appearance/contrast';

/** A claim's line on light and on dark paper, `#rrggbb`. */
export interface LineColors {
  light: string;
  dark: string;
}

/**
 * WCAG 1.4.11: a line that carries meaning needs 3 : 1. This is a little more, because the line also lies on its own
 * tint.
 */
const leastContrast = 3.1;
const lightPaper = '#ffffff';
const darkPaper = '#242424';

/** The lines of the starting scale. They were chosen together, so that they also differ for people who see fewer hues. */
const startingScale: Readonly<Record<string, LineColors>> = {
  '#004472': { light: '#004472', dark: '#336cd6' },
  '#99c3e0': { light: '#1897cd', dark: '#afdef0' },
  '#f6e74a': { light: '#969550', dark: '#f3eb46' },
  '#d4924e': { light: '#c55c00', dark: '#e99d4a' },
  '#b24322': { light: '#b24322', dark: '#e03d09' },
  '#640021': { light: '#640021', dark: '#b23159' },
  '#976fcc': { light: '#976fcc', dark: '#c193ff' },
  '#5d5f62': { light: '#5d5f62', dark: '#a1a5a9' },
};

/**
 * Line colours for a rating's fill `#rrggbb`: the fill itself, made darker or lighter only as far as needed to be seen.
 */
export function lineColorsFor(fill: string): LineColors {
  return (
    startingScale[fill.toLowerCase()] ?? {
      light: mixUntilSeen(fill, '#000000', lightPaper),
      dark: mixUntilSeen(fill, '#ffffff', darkPaper),
    }
  );
}

function mixUntilSeen(fill: string, towards: string, paper: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(fill, towards, share);
    if (contrastRatio(mixed, paper) >= leastContrast) return mixed;
  }
  return towards;
}

function mix(one: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [from, to] = [one, other].map((color) => parseInt(color.slice(at, at + 2), 16)) as [number, number];
    return Math.round(from + (to - from) * share);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
