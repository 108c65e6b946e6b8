'use client';

import { useEffect, useState } from 'react';
import { emptyImportDraft, findImportDraft, type ImportDraft, setImportDraft } from './import-draft';

/** The import page's draft, kept in the browser as it is typed. `isRestored` when it came from an earlier visit. */
export function useImportDraft(memberId: string) {
  const [draft, setDraft] = useState<ImportDraft | null>(null);
  const [isRestored, setIsRestored] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    void findImportDraft(memberId).then((found) => {
      if (!isCurrent) return;
      // If somebody types before the browser has read the draft, the typed text wins.
      setDraft((typed) => typed ?? found ?? emptyImportDraft);
      setIsRestored(found !== null);
    });
    return () => {
      isCurrent = false;
    };
  }, [memberId]);

  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(() => void setImportDraft(memberId, draft), 300);
    return () => clearTimeout(timer);
  }, [memberId, draft]);

  return {
    draft: draft ?? emptyImportDraft,
    isRestored,
    change: (part: Partial<ImportDraft>) =>
      setDraft((typed) => ({ ...(typed ?? emptyImportDraft), ...part })),
    clear: () => {
      setDraft(emptyImportDraft);
      setIsRestored(false);
      return setImportDraft(memberId, emptyImportDraft);
    },
  };
}
