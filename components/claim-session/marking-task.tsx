'use client';

import { type ReactNode, useMemo, useState } from 'react';
import type { RefusedMark } from '@/lib/client/claims/session/refused-marks';
import { createRequiredContext } from '@/lib/client/required-context';

/** The person is looking for words in the text: for a claim that has lost its own, or for a mark that was not taken. */
export type MarkingTask =
  | { kind: 'claim'; claimId: string; number: number; /** What its words were. */ quote: string }
  | { kind: 'refused'; mark: RefusedMark; quote: string };

/** The name of what the words are for: "claim 3". */
export function nameTask(task: MarkingTask): string {
  return task.kind === 'claim' ? `claim ${task.number}` : 'your claim';
}

interface MarkingTaskControl {
  task: MarkingTask | null;
  startTask: (task: MarkingTask) => void;
  endTask: () => void;
}

const context = createRequiredContext<MarkingTaskControl>('MarkingTaskProvider');

export function MarkingTaskProvider({ children }: { children: ReactNode }) {
  const [task, startTask] = useState<MarkingTask | null>(null);
  const value = useMemo(() => ({ task, startTask, endTask: () => startTask(null) }), [task]);
  return <context.Provider value={value}>{children}</context.Provider>;
}

/** The claim for which words are being looked for, and the functions that begin and end that. */
export const useMarkingTask = context.useValue;
