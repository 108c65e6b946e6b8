'use client';

import { useId, useState } from 'react';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { usePreferences } from '@/lib/client/preferences/use-preferences';
import { ratingDigits } from '@/lib/client/shortcuts/shortcuts';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { RatingDto } from '@/lib/contracts/newsroom';
import { inkOn, safeColor } from '@/lib/domain/report/appearance/contrast';
import { useDraftField } from '@/components/claim-session/use-draft-field';
import { VerdictBadge } from '@/components/claim-badges/verdict-badge';
import { VerdictIcon } from '@/components/claim-badges/verdict-icon';
import house from '@/components/ui/page/house.module.css';
import classes from './verdict-picker.module.css';

/** The ratings with their digits, and the definition of the one in question. */
export function VerdictPicker({ claim }: { claim: ClaimDto }) {
  const { ratings } = useWorkspace();
  const { value, choose } = useDraftField(claim, 'rating');
  const [pointedId, setPointedId] = useState<string | null>(null);
  const name = useId();
  const { setVerdict } = claim.abilities;
  if (!setVerdict.allowed) return <FixedVerdict claim={claim} />;

  const explained = ratings.find(({ id }) => id === (pointedId ?? value));
  const isRetired =
    value !== null && value === claim.verdict?.rating && !ratings.some(({ id }) => id === value);
  return (
    <fieldset className={classes.picker} data-field="rating" onMouseLeave={() => setPointedId(null)}>
      <legend className={classes.legend}>Verdict</legend>
      {isRetired && <FixedVerdict claim={claim} />}
      <div className={classes.options}>
        {ratings.map((rating, index) => (
          <RatingOption
            key={rating.id}
            rating={rating}
            digit={ratingDigits[index] ?? null}
            name={name}
            isChosen={rating.id === value}
            onChoose={() => choose(rating.id)}
            onPoint={() => setPointedId(rating.id)}
          />
        ))}
      </div>
      <p className={classes.definition} dir="auto">
        {explained ? (
          <>
            <strong>{explained.label}.</strong> {explained.definition}
          </>
        ) : (
          'Point at a verdict to read what it means.'
        )}
      </p>
    </fieldset>
  );
}

interface RatingOptionProps {
  rating: RatingDto;
  digit: number | null;
  name: string;
  isChosen: boolean;
  onChoose: () => void;
  onPoint: () => void;
}

function RatingOption({ rating, digit, name, isChosen, onChoose, onPoint }: RatingOptionProps) {
  const id = useId();
  const { singleKeys } = usePreferences();
  const fill = safeColor(rating.color);
  const colors = { '--fill': fill, '--fill-ink': inkOn(fill) } as React.CSSProperties;
  return (
    <label
      className={classes.option}
      data-chosen={isChosen || undefined}
      style={colors}
      onMouseEnter={onPoint}
    >
      <input
        type="radio"
        className={house.wholeInput}
        name={name}
        checked={isChosen}
        aria-describedby={id}
        onChange={onChoose}
        onFocus={onPoint}
      />
      <span className={classes.sign}>
        <VerdictIcon name={rating.icon} size={15} />
      </span>
      <span className={classes.word} dir="auto">
        {rating.label}
      </span>
      {digit !== null && singleKeys && (
        <kbd className={classes.digit} aria-hidden>
          {digit}
        </kbd>
      )}
      <span id={id} hidden>
        {rating.definition}
      </span>
    </label>
  );
}

function FixedVerdict({ claim }: { claim: ClaimDto }) {
  const { verdict, abilities } = claim;
  if (claim.state === 'not_checkable') return null;
  return (
    <section className={classes.fixed} aria-label="Verdict">
      <div className={classes.legend}>Verdict</div>
      {verdict?.label ? (
        <>
          <VerdictBadge
            rating={{ label: verdict.label, color: verdict.color ?? '', icon: verdict.icon ?? '' }}
            size="large"
          />
          {verdict.definition && <p className={classes.definition}>{verdict.definition}</p>}
        </>
      ) : (
        <p className={classes.definition}>None yet.</p>
      )}
      {!abilities.setVerdict.allowed && <p className={classes.reason}>{abilities.setVerdict.reason}</p>}
    </section>
  );
}
