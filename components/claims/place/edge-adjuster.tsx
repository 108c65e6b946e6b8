'use client';

import { Group, UnstyledButton } from '@mantine/core';
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react';
import { useState } from 'react';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { EdgeStep, SpanEdge } from '@/lib/client/editor/selection/move-edge';
import classes from './quote-editor.module.css';

/** The buttons that move where a claim's words begin and end. They are folded away at first. */
export function EdgeAdjuster({ claimId }: { claimId: string }) {
  const { commands } = useWorkspace();
  const [isAdjusting, setAdjusting] = useState(false);

  const move = (step: EdgeStep) => commands.moveEdgeOf(claimId, step);

  return (
    <>
      <UnstyledButton
        className={classes.adjust}
        aria-expanded={isAdjusting}
        onClick={() => setAdjusting((isOpen) => !isOpen)}
      >
        {isAdjusting ? 'Done' : 'Adjust the words'}
      </UnstyledButton>
      {isAdjusting && (
        <Group gap="var(--space-1) var(--space-2)" align="stretch">
          <EdgeButtons edge="start" label="Start" onMove={move} />
          <EdgeButtons edge="end" label="End" onMove={move} />
        </Group>
      )}
    </>
  );
}

interface EdgeButtonsProps {
  edge: SpanEdge;
  label: string;
  onMove: (step: EdgeStep) => void;
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
          onClick={() => onMove({ edge, unit, direction })}
        >
          <Icon size={16} aria-hidden />
        </button>
      ))}
    </div>
  );
}
