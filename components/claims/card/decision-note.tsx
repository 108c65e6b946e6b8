'use client';

import { Group } from '@mantine/core';
import {
  Undo2,
  Clock,
  CircleCheck,
  MessageCircleOff,
  Copy,
  CircleX,
  Hourglass,
  Scissors,
} from 'lucide-react';
import { When } from '@/components/ui/time/when';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import house from '@/components/ui/page/house.module.css';
import type { ClaimDto } from '@/lib/contracts/claims';
import classes from './decision-note.module.css';

/** What was decided about the claim, by whom and why. It is the first thing to read when a claim comes back. */
export function DecisionNote({ claim }: { claim: ClaimDto }) {
  const { selection } = useWorkspace();
  const { state, reason, reviews, approval, duplicateOf, contacts } = claim;
  const last = reviews.at(-1);
  switch (state) {
    case 'returned':
      return (
        <Note tone="warning" icon={<Undo2 size={16} aria-hidden />}>
          <strong>Returned{last && ` by ${last.reviewer.name}`}.</strong> {reason}{' '}
          {last && <When at={last.at} className={house.muted} />}
        </Note>
      );
    case 'stale':
      // If the text is the reason, another notice asks that first and says everything.
      return claim.unplaced !== null ? null : (
        <Note tone="warning" icon={<Clock size={16} aria-hidden />}>
          <strong>The approval fell</strong> because something it stood for has changed. A reviewer looks at
          what changed, and approves it as it stands or returns it.
        </Note>
      );
    case 'approved':
      return approval ? (
        <Note tone="good" icon={<CircleCheck size={16} aria-hidden />}>
          <strong>Approved by {approval.by.name}</strong> <When at={approval.at} className={house.muted} />
          {approval.older && (
            <>
              {' '}
              That approval covered {approval.older.covered}, but not {approval.older.lacked}. A reviewer
              approves it again before the article is signed off.
            </>
          )}
        </Note>
      ) : null;
    case 'not_checkable':
      return (
        <Note tone="plain" icon={<MessageCircleOff size={16} aria-hidden />}>
          <strong>Not checkable.</strong> <Reason of={claim} />
          {approval ? `Confirmed by ${approval.by.name}.` : 'A reviewer has not confirmed it yet.'}
        </Note>
      );
    case 'duplicate':
      return duplicateOf ? (
        <Note tone="plain" icon={<Copy size={16} aria-hidden />}>
          <strong>Duplicate.</strong> The check is on{' '}
          <button
            type="button"
            className={house.link}
            onClick={() => selection.select(duplicateOf.id, 'list')}
          >
            claim {duplicateOf.number}
          </button>
          . <Closing claim={claim} />
        </Note>
      ) : null;
    case 'withdrawn':
      return (
        <Note tone="plain" icon={<CircleX size={16} aria-hidden />}>
          <strong>Withdrawn.</strong> <Reason of={claim} /> <Closing claim={claim} />
        </Note>
      );
    case 'cut':
      return (
        <Note tone="plain" icon={<Scissors size={16} aria-hidden />}>
          <strong>Cut.</strong>{' '}
          {reason === null ? 'Its words are no longer in the text.' : <Reason of={claim} />}{' '}
          <Closing claim={claim} />
        </Note>
      );
    case 'waiting':
      return (
        <Note tone="plain" icon={<Hourglass size={16} aria-hidden />}>
          <strong>Waiting for an answer</strong> from {namesOf(contacts)}. The claim goes on once it is noted,
          or that none came.
        </Note>
      );
    case 'marked':
    case 'in_progress':
    case 'proposed':
    case 'orphaned':
      return null;
  }
}

/** The reason in quotation marks, because it ends as its writer ended it, with or without a full stop. */
function Reason({ of: { reason } }: { of: ClaimDto }) {
  return reason !== null && <q>{reason}</q>;
}

/** Who closed it, and whether a second person has seen that. */
function Closing({ claim: { decidedBy, approval, awaitsConfirmation } }: { claim: ClaimDto }) {
  return (
    <>
      {decidedBy && `Decided by ${decidedBy.name}. `}
      {approval && `Confirmed by ${approval.by.name}.`}
      {awaitsConfirmation && 'A reviewer has not confirmed it yet.'}
    </>
  );
}

function namesOf(contacts: ClaimDto['contacts']): string {
  const names = contacts.filter(({ outcome }) => outcome === 'waiting').map(({ person }) => person);
  return names.length < 2 ? (names[0] ?? 'somebody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

interface NoteProps {
  tone: 'good' | 'warning' | 'plain';
  icon: React.ReactNode;
  children: React.ReactNode;
}

function Note({ tone, icon, children }: NoteProps) {
  return (
    <Group align="stretch" wrap="nowrap" className={classes.note} data-tone={tone}>
      {icon}
      <div dir="auto">{children}</div>
    </Group>
  );
}
