'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftStore } from './draft-store';

interface KeptForm<Form> {
  form: Form;
  /** What an earlier visit left has been read; until then the form is the empty one. */
  isLoaded: boolean;
  /** Everything that was typed lies in the browser's store. */
  isKept: boolean;
  change: (edit: (form: Form) => Form) => void;
  /** Forgets what was kept: it has been sent, or given up. */
  drop: () => Promise<void>;
}

/** A form that is kept in this browser from the first change on: a reload, a crash or a refusal loses nothing. */
export function useKeptForm<Form>(drafts: DraftStore, name: string, empty: Form): KeptForm<Form> {
  const [form, setForm] = useState(empty);
  const [isLoaded, setLoaded] = useState(false);
  const [keptForm, setKeptForm] = useState<Form | null>(null);
  const typed = useRef<{ form: Form } | null>(null);

  useEffect(() => {
    let isGone = false;
    const show = (kept?: Form) => {
      if (isGone) return;
      // Whoever types faster than the browser reads wins.
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
        // A browser that keeps nothing still saves; only the reload is not covered.
        () => undefined,
      );
    },
    [drafts, name, empty],
  );
  const drop = useCallback(() => drafts.dropForm(name).catch(() => undefined), [drafts, name]);
  return { form, isLoaded, isKept: keptForm === form, change, drop };
}
