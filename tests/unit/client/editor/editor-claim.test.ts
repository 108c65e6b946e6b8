import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeBadge } from '@/lib/client/editor/marks/claim-badge';
import { claimIcons, isClaimIcon } from '@/lib/client/editor/marks/claim-icon';
import { presentEditorClaim } from '@/lib/client/editor/marks/editor-claim';
import { lineColorsFor } from '@/lib/client/editor/marks/line-colors';
import { contrastRatio } from '@/lib/domain/report/appearance/contrast';
import { type ClaimState, claimStates } from '@/lib/domain/vocabulary';

const mixture = { label: 'Mixture', color: '#f6e74a', icon: 'contrast' };
const facts = { id: 'one', number: 12, startOffset: 3, endOffset: 9, unplaced: null };
const present = (state: ClaimState, rating: typeof mixture | null) =>
  presentEditorClaim({ ...facts, state, rating });

describe('a claim as the article shows it', () => {
  it.each<[ClaimState, typeof mixture | null, string]>([
    ['marked', null, 'Claim 12: Marked'],
    ['in_progress', null, 'Claim 12: In progress'],
    ['in_progress', mixture, 'Claim 12: Mixture, draft, in progress'],
    ['proposed', mixture, 'Claim 12: Mixture, proposed'],
    ['returned', mixture, 'Claim 12: Mixture, returned'],
    ['approved', mixture, 'Claim 12: Mixture, approved'],
    ['stale', mixture, 'Claim 12: Mixture, stale'],
    ['not_checkable', null, 'Claim 12: Not checkable'],
    ['duplicate', mixture, 'Claim 12: Duplicate'],
    ['withdrawn', mixture, 'Claim 12: Withdrawn'],
  ])('%s says its state in words', (state, rating, wanted) => {
    expect(describeBadge(present(state, rating))).toBe(wanted);
  });

  it('asks where the words changed: its own line, its own word, and no verdict', () => {
    const changed = presentEditorClaim({ ...facts, unplaced: 'changed', state: 'stale', rating: mixture });
    expect(describeBadge(changed)).toBe('Claim 12: Changed?, stale');
    expect(changed).toMatchObject({ lineStyle: 'framed', fill: null, icon: 'triangle-alert' });
    expect(contrastRatio(changed.lineColors.light, '#ffffff')).toBeGreaterThan(3);
    expect(contrastRatio(changed.lineColors.dark, '#242424')).toBeGreaterThan(3);
  });

  it('differs from every other state by word or line, not by colour alone', () => {
    const shown = claimStates.map((state) => present(state, mixture));
    expect(new Set(shown.map((claim) => `${claim.word} ${claim.lineStyle}`)).size).toBe(claimStates.length);
  });

  it('shows a stored colour or icon only when it is one', () => {
    const hostile = { label: 'x', color: 'red;}*{display:none', icon: '__proto__' };
    const claim = present('approved', hostile);
    expect(claim.fill).toMatch(/^#[0-9a-f]{6}$/);
    expect(isClaimIcon(claim.icon)).toBe(true);
  });

  it.each(['light', 'dark', 'neutral'])('finds each icon in its column of the %s drawing', (ink) => {
    const drawing = readFileSync(`components/editor/claim-icons-${ink}.svg`, 'utf8');
    const columns = [...drawing.matchAll(/<g id="([^"]+)" transform="translate\((\d+) 0\)">/g)];
    expect(columns.map(([, name, left]) => [name, Number(left) / 240])).toEqual(
      claimIcons.map((icon, column) => [icon, column]),
    );
  });

  it('finds the column of each icon in the style sheet', () => {
    const sheet = readFileSync('components/editor/claim-icons.module.css', 'utf8');
    const columns = [...sheet.matchAll(/\.lc-icon-([a-z-]+)\) \{\s+--column: (\d+);/g)];
    expect(columns.map(([, name, column]) => [name, Number(column)])).toEqual(
      claimIcons.map((icon, column) => [icon, column]),
    );
  });

  it('reads at 4.5 : 1 on its badge', () => {
    const fills = [
      '#004472',
      '#99c3e0',
      '#f6e74a',
      '#d4924e',
      '#b24322',
      '#640021',
      '#976fcc',
      '#5d5f62',
      '#808080',
    ];
    for (const color of fills) {
      const { fill, ink } = present('approved', { ...mixture, color });
      expect(contrastRatio(fill ?? '', ink)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('lines', () => {
  it('can be seen on the paper of either theme, whatever the fill', () => {
    for (const fill of ['#ffffff', '#000000', '#ffff00', '#0000ff', '#242424', '#f6e74a', '#1897cd']) {
      const { light, dark } = lineColorsFor(fill);
      expect(contrastRatio(light, '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(contrastRatio(dark, '#242424')).toBeGreaterThanOrEqual(3);
    }
  });

  it('keep the colours that were chosen together', () => {
    expect(lineColorsFor('#F6E74A')).toEqual({ light: '#969550', dark: '#f3eb46' });
  });
});
