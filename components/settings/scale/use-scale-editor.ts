'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { showDone, showUndo } from '@/components/ui/notices/toast';
import { useLeaveWarning } from '@/components/ui/forms/use-leave-warning';
import { callApi, tryWrite } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import { randomId } from '@/lib/client/api/random-id';
import type { ScaleDto } from '@/lib/contracts/newsroom';
import {
  bodyOfScale,
  draftOfScale,
  findFaults,
  isSameScale,
  moveRating,
  type RatingDraft,
} from './scale-draft';

/** The verdict scale while it is edited. Nothing is sent to the server before the whole scale is saved. */
export function useScaleEditor(first: ScaleDto) {
  const queryClient = useQueryClient();
  const [saved, setSaved] = useState(first);
  const [drafts, setDrafts] = useState(() => draftOfScale(first.ratings));
  const faults = findFaults(drafts);
  const isChanged = !isSameScale(drafts, draftOfScale(saved.ratings));
  useLeaveWarning(isChanged);

  const take = (scale: ScaleDto) => {
    setSaved(scale);
    setDrafts(draftOfScale(scale.ratings));
  };
  const mutation = useMutation({
    mutationFn: (version: number) => callApi('setScale', { body: bodyOfScale(drafts), ifMatch: version }),
    onSuccess: (scale) => {
      take(scale);
      queryClient.setQueryData(['scale'], scale);
      showDone('Scale saved. Verdicts given before keep their words.');
    },
  });
  const problem = mutation.error instanceof ApiProblem ? mutation.error : null;
  const theirs = problem?.code === 'version_conflict' ? (problem.current as ScaleDto) : null;

  return {
    drafts,
    faults,
    isChanged,
    isSaving: mutation.isPending,
    error: theirs === null ? mutation.error : null,
    messageFor: (index: number, field: string) => problem?.messageFor(`ratings.${index}.${field}`),
    /** The scale that somebody else saved meanwhile; null without a conflict. */
    theirs,
    change: (key: string, part: Partial<RatingDraft>) =>
      setDrafts((now) => now.map((draft) => (draft.key === key ? { ...draft, ...part } : draft))),
    move: (key: string, by: 1 | -1) => setDrafts((now) => moveRating(now, key, by)),
    add: () => {
      const rating: RatingDraft = {
        key: randomId(),
        id: null,
        label: '',
        definition: '',
        color: '#5d5f62',
        icon: 'circle-help',
        value: null,
        mustChange: false,
      };
      setDrafts((now) => [...now, rating]);
    },
    remove: (key: string) => {
      const before = drafts;
      setDrafts(before.filter((draft) => draft.key !== key));
      const label = before.find((draft) => draft.key === key)?.label.trim() || 'The rating';
      showUndo({ message: `“${label}” is taken off. Nothing is saved yet.`, undo: () => setDrafts(before) });
    },
    discard: () => {
      mutation.reset();
      setDrafts(draftOfScale(saved.ratings));
    },
    /** Asks which approvals and signatures saving would take down. */
    tryIt: (signal: AbortSignal) =>
      tryWrite('setScale', { body: bodyOfScale(drafts), ifMatch: saved.version, signal }),
    save: () => mutation.mutate(saved.version),
    takeTheirs: () => {
      if (theirs) take(theirs);
      mutation.reset();
    },
    saveOverTheirs: () => {
      if (!theirs) return;
      setSaved(theirs);
      mutation.mutate(theirs.version);
    },
  };
}
