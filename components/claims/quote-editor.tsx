'use client';

import { UnstyledButton } from '@mantine/core';
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react';
import { useState } from 'react';
import { useClaimList } from '@/components/workspace/use-claim-list';
import { useWorkspace } from '@/components/workspace/workspace-context';
import { type EdgeDirection, type EdgeUnit, moveEdge, type SpanEdge } from '@/lib/client/editor/move-edge';
import type { ClaimDto } from '@/lib/contracts/claims';
import classes from './quote-editor.module.css';
import { QuoteInSentence } from './quote-in-sentence';

/** The marked words in their sentence, and the buttons that move where they begin and end. */
export function QuoteEditor({ claim }: { claim: ClaimDto }) {
  const { session, text, commands } = useWorkspace();
  const [isAdjusting, setAdjusting] = useState(false);
  const record = useClaimList(session.store).byId.get(claim.id);
  const startOffset = record?.startOffset ?? claim.anchor.start;
  const endOffset = record?.endOffset ?? claim.anchor.end;
  const { edit } = claim.abilities;

  function move(edge: SpanEdge, unit: EdgeUnit, direction: EdgeDirection): void {
    const span = moveEdge(text, { startOffset, endOffset }, edge, unit, direction);
    void commands.moveSpan(claim.id, span.startOffset, span.endOffset);
  }

  return (
    <section className={classes.quote} aria-label="Marked words">
      <QuoteInSentence startOffset={startOffset} endOffset={endOffset} />
      {edit.allowed && (
        <UnstyledButton
          className={classes.adjust}
          aria-expanded={isAdjusting}
          onClick={() => setAdjusting((isOpen) => !isOpen)}
        >
          {isAdjusting ? 'Done' : 'Adjust the words'}
        </UnstyledButton>
      )}
      {isAdjusting && (
        <div className={classes.edges}>
          <EdgeButtons edge="start" label="Start" onMove={move} />
          <EdgeButtons edge="end" label="End" onMove={move} />
        </div>
      )}
    </section>
  );
}

interface EdgeButtonsProps {
  edge: SpanEdge;
  label: string;
  onMove: (edge: SpanEdge, unit: EdgeUnit, direction: EdgeDirection) => void;
}

const steps = [
  { unit: 'word', direction: 'back', Icon: ChevronsLeft, words: 'one word back' },
  { unit: 'character', direction: 'back', Icon: ChevronLeft, words: 'one character back' },
  { unit: 'character', direction: 'forward', Icon: ChevronRight, words: 'one character on' },
  { unit: 'word', direction: 'forward', Icon: ChevronsRight, words: 'one word on' },
] as const;

function EdgeButtons({ edge, label, onMove }: EdgeButtonsProps) {
  return (
    <div className={classes.edge} role="group" aria-label={label}>
      <span className={classes.edgeLabel}>{label}</span>
      {steps.map(({ unit, direction, Icon, words }) => (
        <button
          key={words}
          type="button"
          className={classes.step}
          aria-label={`${label} ${words}`}
          title={`${label} ${words}`}
          onClick={() => onMove(edge, unit, direction)}
        >
          <Icon size={16} aria-hidden />
        </button>
      ))}
    </div>
  );
}
