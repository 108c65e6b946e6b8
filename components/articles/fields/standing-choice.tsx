'use client';

import { RadioChoice } from '@/components/ui/forms/radio-choice';
import { standingWords } from '@/lib/domain/claim-words';
import { articleStandings, type ArticleStanding } from '@/lib/domain/vocabulary';

const consequences: Record<ArticleStanding, string> = {
  draft: 'What turns out wrong is changed before it runs, or a lead lets it stand with a reason.',
  out: 'What turns out wrong is what the check has found.',
};

interface StandingChoiceProps {
  value: ArticleStanding;
  /** Says where the choice comes from, as long as nobody has made it. */
  hint?: string | undefined;
  error: string | undefined;
  onChange: (standing: ArticleStanding) => void;
}

/** Asks whether the text is a draft of ours or already out, and says what follows from that. */
export function StandingChoice({ value, hint, error, onChange }: StandingChoiceProps) {
  return (
    <RadioChoice
      label="The text is"
      hint={hint}
      options={articleStandings.map((standing) => ({
        value: standing,
        label: standingWords[standing],
        description: consequences[standing],
      }))}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
