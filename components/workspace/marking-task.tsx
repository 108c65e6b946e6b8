'use client';

import { createContext, type ReactNode, use, useMemo, useState } from 'react';

/** Words are being looked for in the text, for a claim that has lost its own. */
export interface MarkingTask {
  claimId: string;
  number: number;
  /** What its words were. */
  quote: string;
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
