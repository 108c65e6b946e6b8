'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { checkFile } from '@/components/evidence/check-file';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem, describeError } from '@/lib/client/api/api-problem';
import { randomId } from '@/lib/client/api/random-id';
import {
  bodyOfEntry,
  type IntakeEdits,
  type IntakeEntry,
  missingOf,
  newEntry,
  noEdits,
} from '@/lib/client/intake/intake-entries';
import { findKeptIntakes, keepIntakes } from '@/lib/client/intake/kept-intakes';
import type { IntakeDto } from '@/lib/contracts/intakes';

export interface Intakes {
  entries: readonly IntakeEntry[];
  addFiles: (files: readonly File[]) => void;
  addLink: (url: string) => void;
  edit: (key: string, part: Partial<IntakeEdits>) => void;
  remove: (key: string) => void;
  /** Resolves to the new article's id, or to null if it was refused. The entry then says why. */
  bringIn: (key: string, options?: { allowDuplicate: boolean }) => Promise<string | null>;
}

/** Files and pages that are being imported as articles. What was read is kept through a reload. */
export function useIntakes(memberId: string): Intakes {
  const [entries, setEntries] = useState<readonly IntakeEntry[]>([]);
  const queryClient = useQueryClient();
  // One after the other: the server reads only two at a time, so more at once would not help anybody.
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const isLoaded = useRef(false);

  const change = (key: string, part: Partial<IntakeEntry>) =>
    setEntries((all) => all.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)));

  const read = (key: string, name: string, ask: () => Promise<IntakeDto>) => {
    setEntries((all) => [...all, newEntry(key, name)]);
    line.current = line.current.then(async () => {
      try {
        change(key, { state: 'ready', intake: await ask() });
      } catch (error) {
        change(key, { state: 'failed', problem: sentenceOf(error) });
      }
    });
  };

  useEffect(() => {
    void findKeptIntakes(memberId).then(async (kept) => {
      const found = await Promise.all(
        kept.map(({ id, name, edits }) =>
          callApi('getIntake', { params: { id } }).then(
            (intake): IntakeEntry => ({
              ...newEntry(randomId(), name),
              state: 'ready',
              intake,
              edits: { ...noEdits, ...edits },
            }),
            () => null,
          ),
        ),
      );
      isLoaded.current = true;
      setEntries((all) => [...found.filter((entry) => entry !== null), ...all]);
    });
  }, [memberId]);

  useEffect(() => {
    if (isLoaded.current) void keepIntakes(memberId, entries);
  }, [memberId, entries]);

  return {
    entries,
    addFiles(files) {
      for (const file of files) {
        const key = randomId();
        const problem = checkFile(file);
        if (problem !== null) {
          setEntries((all) => [...all, { ...newEntry(key, file.name), state: 'failed', problem }]);
        } else {
          read(key, file.name, () => callApi('readFile', { file, query: { name: file.name } }));
        }
      }
    },
    addLink: (url) => read(randomId(), url, () => callApi('readLink', { body: { url } })),
    edit: (key, part) =>
      setEntries((all) =>
        all.map((entry) => (entry.key === key ? { ...entry, edits: { ...entry.edits, ...part } } : entry)),
      ),
    remove: (key) => setEntries((all) => all.filter((entry) => entry.key !== key)),
    async bringIn(key, { allowDuplicate } = { allowDuplicate: false }) {
      const entry = entries.find((one) => one.key === key);
      if (!entry || missingOf(entry) !== null) return null;
      change(key, { state: 'importing', problem: null });
      try {
        // The entry's key. A repeated request after a lost answer never makes a second article.
        const { id } = await callApi('createArticle', {
          body: bodyOfEntry(entry, allowDuplicate),
          idempotencyKey: allowDuplicate ? `${key}.again` : key,
        });
        change(key, { state: 'imported', articleId: id });
        await queryClient.invalidateQueries({ queryKey: ['articles'] });
        return id;
      } catch (error) {
        change(key, { state: 'ready', problem: sentenceOf(error) });
        return null;
      }
    },
  };
}

function sentenceOf(error: unknown): string {
  const [fault] = error instanceof ApiProblem ? error.errors : [];
  // The fault of a file is a whole sentence already. The fault of a field continues after the field's name.
  return fault && (fault.field === 'file' || fault.field === 'url') && /^[A-Z]/.test(fault.message)
    ? fault.message
    : describeError(error);
}
