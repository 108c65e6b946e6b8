import { describe, expect, it } from 'vitest';
import { contrastRatio, inkOn, lineOn, safeColor } from '@/lib/domain/report/appearance/contrast';
import { sampleScale } from './sample-report';

describe('inkOn', () => {
  it('reads on the starting scale as designed', () => {
    expect(sampleScale.map(({ color }) => inkOn(color))).toEqual([
      '#ffffff',
      '#111827',
      '#111827',
      '#111827',
      '#ffffff',
      '#ffffff',
      '#111827',
      '#ffffff',
    ]);
  });

  it('reaches 4.5 : 1 on every fill', () => {
    let worst = 21;
    for (let red = 0; red < 256; red += 17) {
      for (let green = 0; green < 256; green += 17) {
        for (let blue = 0; blue < 256; blue += 17) {
          const fill = `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
          worst = Math.min(worst, contrastRatio(fill, inkOn(fill)));
        }
      }
    }
    expect(worst).toBeGreaterThanOrEqual(4.5);
  });
});

describe('lineOn', () => {
  it.each(['#faf8f4', '#191816'])('shows at 3 : 1 on %s', (paper) => {
    for (const { color } of sampleScale)
      expect(contrastRatio(lineOn(color, paper), paper)).toBeGreaterThanOrEqual(3);
  });
});

describe('safeColor', () => {
  it.each(['red;background:url(//evil.example)', '#fff', '', 'var(--x)', '#12345g'])(
    'refuses %j',
    (color) => {
      expect(safeColor(color)).toBe('#5d5f62');
    },
  );

  it('keeps #rrggbb', () => {
    expect(safeColor('#AABBCC')).toBe('#aabbcc');
  });
});
