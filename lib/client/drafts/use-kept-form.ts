'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftStore } from './draft-store';

interface KeptForm<Form> {
  form: Form;
  /** Whether what an earlier visit left has been read. Until then the form is empty. */
  isLoaded: boolean;
  /** Whether everything typed is in the browser's store. */
  isKept: boolean;
  change: (edit: (form: Form) => Form) => void;
  /** Forgets what was kept, because it has been sent or given up. */
  drop: () => Promise<void>;
}

/** A form that is kept in this browser from the first change on. A reload, a crash or a refusal loses nothing. */
export function useKeptForm<Form>(drafts: DraftStore, name: string, empty: Form): KeptForm<Form> {
  const [form, setForm] = useState(empty);
  const [isLoaded, setLoaded] = useState(false);
  const [keptForm, setKeptForm] = useState<Form | null>(null);
  const typed = useRef<{ form: Form } | null>(null);

  useEffect(() => {
    let isGone = false;
    const show = (kept?: Form) => {
      if (isGone) return;
      // What the person has already typed counts more than what is read from the store.
      if (kept !== undefined && typed.current === null) {
        typed.current = { form: kept };
        setForm(kept);
        setKeptForm(kept);
      }
      setLoaded(true);
    };
    drafts.loadForm<Form>(name).then(show, () => show());
    return () => {
      isGone = true;
    };
  }, [drafts, name]);

  const change = useCallback(
    (edit: (form: Form) => Form) => {
      const next = edit(typed.current ? typed.current.form : empty);
      typed.current = { form: next };
      setForm(next);
      drafts.keepForm(name, next).then(
        () => setKeptForm(next),
        // Without storage the form can still be saved; only a reload loses it.
        () => undefined,
      );
    },
    [drafts, name, empty],
  );
  const drop = useCallback(() => drafts.dropForm(name).catch(() => undefined), [drafts, name]);
  return { form, isLoaded, isKept: keptForm === form, change, drop };
}
