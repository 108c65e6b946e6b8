'use client';

import { Button, Group, Modal } from '@mantine/core';
import { CircleMinus, CirclePlus, Info } from 'lucide-react';
import { stanceWords } from '@/lib/domain/claim-words';
import { type Stance, stances } from '@/lib/domain/vocabulary';
import classes from './stance-dialog.module.css';

interface StanceDialogProps {
  passage: string | null;
  claimNumber: number;
  onChoose: (stance: Stance) => void;
  onClose: () => void;
}

const icons = { supports: CirclePlus, refutes: CircleMinus, context: Info };

/** Asks for the stance of a new passage. Only the person can know it, so there is no default. */
export function StanceDialog({ passage, claimNumber, onChoose, onClose }: StanceDialogProps) {
  return (
    <Modal
      opened={passage !== null}
      onClose={onClose}
      title={`Which way does it point for claim ${claimNumber}?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <blockquote className={classes.passage} dir="auto">
        {passage}
      </blockquote>
      <Group className={classes.stances}>
        {stances.map((stance) => {
          const Icon = icons[stance];
          return (
            <Button
              key={stance}
              variant="default"
              data-autofocus={stance === 'supports' || undefined}
              leftSection={<Icon size={16} aria-hidden />}
              onClick={() => onChoose(stance)}
            >
              {stanceWords[stance]}
            </Button>
          );
        })}
      </Group>
    </Modal>
  );
}
