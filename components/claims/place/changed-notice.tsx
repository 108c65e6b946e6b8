'use client';

import { Button, Group, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useMarkingTask } from '@/components/claim-session/marking-task';
import { useClaimList } from '@/components/claim-session/use-claim-list';
import { useSaver } from '@/components/claim-session/use-saver';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { splitSentence } from '@/lib/client/claims/words/split-sentence';
import type { SpanRange } from '@/lib/client/editor/selection/selection-range';
import { useActions } from '@/lib/client/shortcuts/use-actions';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import type { ClaimDto } from '@/lib/contracts/claims';
import { sentenceAt } from '@/lib/domain/text/sentences/sentence-at';
import { focusCard, focusCardField } from '@/components/claim-session/focus-card-field';
import house from '@/components/ui/page/house.module.css';
import classes from './changed-notice.module.css';
import { EdgeAdjuster } from './edge-adjuster';
import { LaterSentenceDiff } from './later-sentence-diff';

interface ChangedNoticeProps {
  claim: ClaimDto;
  unplaced: NonNullable<ClaimDto['unplaced']>;
}

/** The words of a claim changed: the words before and after, what became of its approval, and the possible answers. */
export function ChangedNotice({ claim, unplaced }: ChangedNoticeProps) {
  const { session, text } = useWorkspace();
  const record = useClaimList(session.store).byId.get(claim.id);
  const span: SpanRange = {
    startOffset: record?.startOffset ?? 0,
    endOffset: record?.endOffset ?? 0,
  };
  const { startOffset, endOffset } = span;
  const before = useMemo(
    () => splitSentence({ sentence: claim.sentence, ...claim.anchor }),
    [claim.sentence, claim.anchor],
  );
  const after = useMemo(() => {
    const sentence = sentenceAt(text, startOffset, endOffset);
    return {
      before: text.slice(sentence.start, startOffset),
      quote: text.slice(startOffset, endOffset),
      after: text.slice(endOffset, sentence.end),
    };
  }, [text, startOffset, endOffset]);

  return (
    <Stack component="section" gap={10} className={classes.notice} aria-labelledby="changed-heading">
      <h3 id="changed-heading" className={house.heading}>
        The text under this claim changed
      </h3>
      <LaterSentenceDiff
        before={before}
        after={after}
        labels={{ before: `Revision ${claim.anchor.revision}`, after: `Revision ${unplaced.revision}` }}
      />
      <p className={classes.fate}>{describeFate(claim, unplaced.heldState)}</p>
      {claim.abilities.reMark.allowed ? (
        <>
          <EdgeAdjuster claimId={claim.id} />
          <Answers claim={claim} span={span} />
        </>
      ) : (
        <p className={classes.fate}>{claim.abilities.reMark.reason}</p>
      )}
    </Stack>
  );
}

function Answers({ claim, span }: { claim: ClaimDto; span: SpanRange }) {
  const { session, commands, selection } = useWorkspace();
  const { startTask } = useMarkingTask();
  const isBusy = useSaver(session.saver).running.has(claim.id);

  function keep(): boolean {
    if (isBusy) return false;
    void commands.reMark(claim.id, span).then((isDone) => isDone && focusCard());
    return true;
  }
  function replace(): boolean {
    if (isBusy) return false;
    const newId = commands.replace(claim.id, span);
    selection.select(newId, 'mark');
    focusCardField('statement', newId);
    return true;
  }
  function cut(): boolean {
    if (isBusy) return false;
    void commands.cut(claim.id);
    return true;
  }
  useShortcut('keepClaim', keep);
  useShortcut('otherClaim', replace);
  useShortcut('cutClaim', cut);
  const answers = [
    { id: 'keep', words: 'Still this claim', keys: 'keepClaim', run: keep },
    { id: 'other', words: 'Another claim', keys: 'otherClaim', run: replace },
    { id: 'cut', words: 'Cut', keys: 'cutClaim', run: cut },
  ] as const;
  useActions(
    answers.map(({ id, words, keys, run }) => ({
      id: `claim.${id}`,
      label: `Claim ${claim.number}: ${words}`,
      keys,
      run,
    })),
  );

  return (
    <Group>
      {answers.map(({ id, words, keys, run }) => (
        <Button
          key={id}
          size="xs"
          variant={id === 'keep' ? 'filled' : 'default'}
          disabled={isBusy}
          rightSection={<KeyCaps id={keys} decorative />}
          onClick={run}
        >
          {words}
        </Button>
      ))}
      <Button
        size="xs"
        variant="subtle"
        onClick={() =>
          startTask({ kind: 'claim', claimId: claim.id, number: claim.number, quote: claim.anchor.quote })
        }
      >
        It is elsewhere
      </Button>
    </Group>
  );
}

function describeFate({ reviews }: ClaimDto, heldState: ClaimDto['state']): string {
  switch (heldState) {
    case 'approved': {
      const approver = reviews.find(({ decision }) => decision === 'approved')?.reviewer.name;
      return `The approval${approver === undefined ? '' : ` by ${approver}`} was of the old words. If this is still the claim, it has to be approved again.`;
    }
    case 'proposed':
      return 'The verdict was proposed for the old words. If this is still the claim, look it over and propose it again.';
    case 'not_checkable':
      return 'It was declared not checkable in its old words.';
    case 'duplicate':
      return 'It was another place of a claim in its old words.';
    case 'marked':
    case 'in_progress':
    case 'waiting':
    case 'returned':
    case 'stale':
    case 'withdrawn':
    case 'orphaned':
    case 'cut':
      return 'Nothing that was noted here is lost, whichever you choose.';
  }
}
