'use client';

import { useEffect, useRef, useState } from 'react';
import { useWorkspace } from '@/components/workspace/workspace-context';

interface FormDraft<Form> {
  form: Form;
  change: (part: Partial<Form>) => void;
  /** Forgets what was kept: it has been sent, or given up. */
  drop: () => void;
}

/** A form whose text is kept in this browser until it is sent: closing it, a reload or a crash loses nothing. */
export function useFormDraft<Form extends object>(name: string, initial: Form): FormDraft<Form> {
  const { session } = useWorkspace();
  const [form, setForm] = useState(initial);
  const hasTyped = useRef(false);

  useEffect(() => {
    let isGone = false;
    session.drafts.loadForm<Form>(name).then(
      (kept) => {
        if (kept && !isGone && !hasTyped.current) setForm((known) => ({ ...known, ...kept }));
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [session, name]);

  function change(part: Partial<Form>): void {
    hasTyped.current = true;
    const next = { ...form, ...part };
    setForm(next);
    session.drafts.keepForm(name, next).catch(() => undefined);
  }
  function drop(): void {
    session.drafts.dropForm(name).catch(() => undefined);
  }
  return { form, change, drop };
}
