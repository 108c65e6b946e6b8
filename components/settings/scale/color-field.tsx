'use client';

import { ColorInput } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { contrastRatio, darkInk, inkOn, lightInk } from '@/lib/domain/report/appearance/contrast';
import { whoConfuses } from './color-distance';
import classes from './color-field.module.css';
import type { RatingDraft } from './scale-draft';

interface ColorFieldProps {
  rating: RatingDraft;
  others: readonly RatingDraft[];
  error: string | undefined;
  onChange: (color: string) => void;
}

const swatches = ['#004472', '#99c3e0', '#f6e74a', '#d4924e', '#b24322', '#640021', '#976fcc', '#5d5f62'];
const isColor = (value: string) => /^#[0-9a-f]{6}$/i.test(value);

/** The fill of a rating. It shows at once whether the words on it can be read and whether other ratings look alike. */
export function ColorField({ rating, others, error, onChange }: ColorFieldProps) {
  return (
    <div>
      <ColorInput
        label="Colour"
        format="hex"
        swatches={swatches}
        swatchesPerRow={8}
        value={rating.color}
        error={error}
        onChange={onChange}
        eyeDropperButtonProps={{ 'aria-label': 'Pick a colour from the screen' }}
      />
      {isColor(rating.color) && <ColorNote rating={rating} others={others} />}
    </div>
  );
}

function ColorNote({ rating, others }: Pick<ColorFieldProps, 'rating' | 'others'>) {
  const onWhite = contrastRatio(rating.color, lightInk);
  const onInk = contrastRatio(rating.color, darkInk);
  const ink = inkOn(rating.color);
  const warnings = others.flatMap((other) => {
    const who = isColor(other.color) ? whoConfuses(rating.color, other.color) : null;
    const name = other.label.trim() || 'an unnamed rating';
    if (who === 'everybody') return [`Hardly to be told from “${name}”.`];
    return who === 'some' ? [`People who see fewer hues cannot tell it from “${name}”.`] : [];
  });
  if (Math.max(onWhite, onInk) < 4.5)
    warnings.unshift('Neither white nor ink reads well on it; pure black is used.');
  return (
    <div className={classes.note}>
      <p className={classes.contrast}>
        White {onWhite.toFixed(1)} : 1, ink {onInk.toFixed(1)} : 1. Words on it are{' '}
        {ink === lightInk ? 'white' : ink === darkInk ? 'ink' : 'black'}.
      </p>
      {warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          <TriangleAlert size={14} aria-hidden /> {warning}
        </p>
      ))}
    </div>
  );
}
