'use client';

import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { RefusedMark } from '@/lib/client/claims/session/refused-marks';

/** Words are being looked for in the text: for a claim that has lost its own, or for a mark that was not taken. */
export type MarkingTask =
  | { kind: 'claim'; claimId: string; number: number; /** What its words were. */ quote: string }
  | { kind: 'refused'; mark: RefusedMark; quote: string };

/** For whom the words are: "claim 3". */
export function nameTask(task: MarkingTask): string {
  return task.kind === 'claim' ? `claim ${task.number}` : 'your claim';
}

interface MarkingTaskControl {
  task: MarkingTask | null;
  startTask: (task: MarkingTask) => void;
  endTask: () => void;
}

const MarkingTaskContext = createContext<MarkingTaskControl | null>(null);

export function MarkingTaskProvider({ children }: { children: ReactNode }) {
  const [task, startTask] = useState<MarkingTask | null>(null);
  const value = useMemo(() => ({ task, startTask, endTask: () => startTask(null) }), [task]);
  return <MarkingTaskContext value={value}>{children}</MarkingTaskContext>;
}

/** For which claim words are being looked for, and the ways to begin and end that. */
export function useMarkingTask(): MarkingTaskControl {
  const control = use(MarkingTaskContext);
  if (!control) throw new Error('MarkingTaskProvider is missing above this component');
  return control;
}
