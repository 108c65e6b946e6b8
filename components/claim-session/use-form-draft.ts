'use client';

import { useEffect, useRef, useState } from 'react';
import { useWorkspace } from './workspace-context';

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
  // The newest form, drawn or not. An answer of the server is merged into it and never replaces it.
  const latest = useRef(initial);
  const hasTyped = useRef(false);

  useEffect(() => {
    let isGone = false;
    session.drafts.loadForm<Form>(name).then(
      (kept) => {
        if (!kept || isGone || hasTyped.current) return;
        latest.current = { ...latest.current, ...kept };
        setForm(latest.current);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [session, name]);

  function change(part: Partial<Form>): void {
    hasTyped.current = true;
    latest.current = { ...latest.current, ...part };
    setForm(latest.current);
    const kept = isEmptyForm(latest.current, initial)
      ? session.drafts.dropForm(name)
      : session.drafts.keepForm(name, latest.current);
    kept.catch(() => undefined);
  }
  function drop(): void {
    session.drafts.dropForm(name).catch(() => undefined);
  }
  return { form, change, drop };
}

/** True while the form holds only what it began with, so that there is nothing to keep. */
function isEmptyForm<Form extends object>(form: Form, initial: Form): boolean {
  const before = initial as Record<string, unknown>;
  return Object.entries(form).every(
    ([name, value]) => value === (before[name] ?? '') || value === before[name],
  );
}
