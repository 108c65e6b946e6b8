'use client';

import { Group } from '@mantine/core';
import { Check } from 'lucide-react';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import type { ShortcutId } from '@/lib/client/shortcuts/shortcuts';
import type { CarryDecision, UnplacedReason } from '@/lib/domain/vocabulary';
import classes from './carry-over-row.module.css';

interface AnswerButtonsProps {
  number: number;
  question: UnplacedReason;
  /** What the claim has now and loses if its words become others. */
  falling: 'approval' | 'proposal' | null;
  answer: CarryDecision | null;
  showsKeys: boolean;
  onAnswer: (decision: CarryDecision | null) => void;
}

const choices: Record<UnplacedReason, { decision: CarryDecision | null; words: string; key?: ShortcutId }[]> =
  {
    changed: [
      { decision: 'keep', words: 'Still this claim', key: 'keepClaim' },
      { decision: 'other', words: 'Another claim', key: 'otherClaim' },
      { decision: 'cut', words: 'Cut', key: 'cutClaim' },
    ],
    gone: [
      { decision: null, words: 'Keep in the tray' },
      { decision: 'cut', words: 'Cut', key: 'cutClaim' },
    ],
  };

/** The possible answers about a claim in the new text. Pressing an answer again takes it back. */
export function AnswerButtons({
  number,
  question,
  falling,
  answer,
  showsKeys,
  onAnswer,
}: AnswerButtonsProps) {
  return (
    <>
      <Group gap={6} role="group" aria-label={`Answer for claim ${number}`}>
        {choices[question].map(({ decision, words, key }) => {
          const isGiven = decision === answer;
          return (
            <button
              key={words}
              type="button"
              className={classes.answer}
              aria-pressed={isGiven}
              onClick={() => onAnswer(isGiven ? null : decision)}
            >
              {isGiven && <Check size={14} aria-hidden />}
              {words}
              {decision === 'keep' && falling && <span className={classes.falls}> ({falling} falls)</span>}
              {showsKeys && key && <KeyCaps id={key} decorative />}
            </button>
          );
        })}
      </Group>
      <p className={classes.consequence}>{describeConsequence({ number, question, falling, answer })}</p>
    </>
  );
}

function describeConsequence({
  number,
  question,
  falling,
  answer,
}: Pick<AnswerButtonsProps, 'number' | 'question' | 'falling' | 'answer'>): string {
  switch (answer) {
    case 'keep':
      return falling
        ? 'The new words are this claim. It must be approved again.'
        : 'The new words are this claim. Its check goes on where it was.';
    case 'other':
      return `Claim ${number} is cut, and the new words become a claim of their own.`;
    case 'cut':
      return `Claim ${number} is closed as cut.`;
    case null:
      return question === 'gone' ? 'It waits in “Text gone” until somebody marks it anew or cuts it.' : '';
  }
}
