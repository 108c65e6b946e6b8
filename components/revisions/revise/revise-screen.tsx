'use client';

import { ActionIcon, Group } from '@mantine/core';
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { showDone } from '@/components/ui/notices/toast';
import house from '@/components/ui/page/house.module.css';
import type { RevisionInput } from '@/lib/client/revisions/revision-input';
import { describeOutcomes } from '@/lib/client/revisions/revision-words';
import { carryOutcomes } from '@/lib/domain/vocabulary';
import type { CarryOverDto } from '@/lib/contracts/revisions';
import { CarryOverReview } from '../carry-over/carry-over-review';
import { ReviseText } from './revise-text';
import classes from './revise-screen.module.css';
import { inputOfDraft } from './input-of-draft';
import { useReviseDraft } from './use-revise-draft';

interface ReviseScreenProps {
  articleId: string;
  title: string;
  revisionNumber: number;
}

const steps = ['claims'] as const;

/** A new text for an article: first the text, then what becomes of the claims. The address holds the step. */
export function ReviseScreen({ articleId, title, revisionNumber }: ReviseScreenProps) {
  const router = useRouter();
  const [{ step, restore }, setPlace] = useQueryStates(
    { step: parseAsStringLiteral(steps), restore: parseAsInteger },
    { history: 'push', scroll: false },
  );
  const { draft, isLoaded, change, drop } = useReviseDraft(articleId, revisionNumber);
  const articlePath = `/articles/${articleId}`;
  const isRestore = restore !== null;
  const isReview = isRestore || (step === 'claims' && draft.text.trim() !== '');
  const input: RevisionInput = useMemo(
    () =>
      restore === null
        ? inputOfDraft({ format: draft.format, text: draft.text, file: draft.file })
        : { restore },
    [restore, draft.format, draft.text, draft.file],
  );

  async function handleSaved({ revision, carryOver }: CarryOverDto): Promise<void> {
    if (!isRestore) await drop();
    const counts = { same: 0, moved: 0, changed: 0, gone: 0 };
    for (const outcome of carryOutcomes) {
      counts[outcome] = carryOver.filter((item) => item.outcome === outcome).length;
    }
    const outcomes = describeOutcomes(counts);
    showDone(`Revision ${revision.number} is saved${outcomes === null ? '' : `. Claims: ${outcomes}`}.`);
    router.push(articlePath);
  }

  return (
    <div className={classes.screen}>
      <Group component="header" wrap="nowrap" className={classes.header}>
        <ActionIcon component={Link} href={articlePath} aria-label="Back to the article">
          <ChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <h1 className={classes.title} dir="auto">
          <span className={house.kicker}>{isRestore ? `Back to revision ${restore}` : 'New text'}</span>
          {title}
        </h1>
        {!isRestore && (
          <Group
            component="ol"
            gap="var(--space-2)"
            align="stretch"
            wrap="nowrap"
            className={classes.steps}
            aria-label="Steps"
          >
            <li aria-current={isReview ? undefined : 'step'}>1 Text</li>
            <li aria-current={isReview ? 'step' : undefined}>2 Claims</li>
          </Group>
        )}
      </Group>
      {isLoaded && !isReview && (
        <ReviseText
          articleId={articleId}
          revisionNumber={revisionNumber}
          draft={draft}
          onChange={change}
          onContinue={() => void setPlace({ step: 'claims' })}
        />
      )}
      {isLoaded && isReview && (
        <CarryOverReview
          key={JSON.stringify(restore)}
          articleId={articleId}
          baseRevision={isRestore ? revisionNumber : (draft.baseRevision ?? revisionNumber)}
          input={input}
          onSaved={handleSaved}
          onBack={() => (isRestore ? router.push(`${articlePath}/revisions`) : void setPlace({ step: null }))}
          onRebase={isRestore ? undefined : (baseRevision) => change({ baseRevision })}
        />
      )}
    </div>
  );
}
