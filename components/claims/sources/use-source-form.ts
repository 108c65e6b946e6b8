'use client';

import { useState } from 'react';
import { showProblem } from '@/components/ui/notices/toast';
import { today } from '@/components/ui/time/local-day';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { LibrarySourceDto, CitationDto } from '@/lib/contracts/sources';
import {
  describedFields,
  emptyFields,
  faultsOf,
  fieldsOfLibrary,
  fieldsOfSource,
  readSourceChange,
  readSourceFields,
  type SourceErrors,
  type SourceFields,
  type SourcePrefill,
} from '@/lib/client/sources/source-fields';
import { listSourceConflicts } from '@/lib/client/sources/merge-source-fields';
import { useFormDraft } from '@/components/claim-session/use-form-draft';
import { useLinkedPage } from './use-linked-page';

/** What was typed; `seen` is what a citation said when the typing began. */
type SourceDraft = Partial<SourceFields> & { seen?: SourceFields };

interface SourceFormInput {
  claim: ClaimDto;
  /** The citation that is changed; null for a new one. */
  citation: CitationDto | null;
  prefill: SourcePrefill;
  onDone: (added: CitationDto | null) => void;
}

/**
 * The state of a source's form. Typed values cover the known values of the source, and are kept until they are sent.
 */
export function useSourceForm({ claim, citation, prefill, onDone }: SourceFormInput) {
  const { session, commands } = useWorkspace();
  const draftName = citation?.id ?? prefill.contactId ?? (prefill.isPasted ? prefill.url : null) ?? 'new';
  const draft = useFormDraft<SourceDraft>(`source/${claim.id}/${draftName}`, {});
  const [errors, setErrors] = useState<SourceErrors>({});
  const [isSending, setSending] = useState(false);
  const [file, setFile] = useState<File | null>(null);

  const { isPasted, contactId: _, ...given } = prefill;
  const { seen, ...typed } = draft.form;
  const page = useLinkedPage({
    sourceId: citation ? '' : (typed.sourceId ?? ''),
    pastedUrl: isPasted && typed.sourceId === undefined ? (prefill.url ?? null) : null,
    onFound: ({ id }) => draft.change({ sourceId: id }),
  });
  const known = citation
    ? fieldsOfSource(citation)
    : { ...emptyFields, ...given, ...linkedFields(page.source) };
  const form: SourceFields = { ...known, ...typed };
  const conflicts = citation && seen ? listSourceConflicts({ typed, seen }, known) : [];

  /** Puts typed values over what was first seen. Later saves by others are compared with that first state. */
  function change(part: Partial<SourceFields>): void {
    draft.change(citation && !seen ? { ...part, seen: known } : part);
  }
  const mayDescribe =
    page.source === null || (page.source.abilities.edit.allowed && page.source.citedBy === 0);
  const proposed = new Set<keyof SourceFields>(
    page.source?.copy && mayDescribe
      ? describedFields.filter((field) => !(field in typed) && form[field])
      : [],
  );

  /** Saves typed values that differ from the page to the source itself, before anything cites it. */
  async function describeSource(source: LibrarySourceDto): Promise<void> {
    const typedFields = describedFields.filter((field) => field in typed && typed[field] !== '');
    if (!mayDescribe || typedFields.length === 0) return;
    const body = Object.fromEntries(typedFields.map((field) => [field, typed[field]]));
    // Fetching changes the source too, so the version to send is the newest one, which is shown.
    const { version } = await callApi('getSource', { params: { id: source.id } });
    const changed = await callApi('updateLibrarySource', {
      params: { id: source.id },
      ifMatch: version,
      body,
    });
    session.queryClient.setQueryData(queryKeys.source(source.id), changed);
  }

  async function add(): Promise<CitationDto | null> {
    if (page.source) await describeSource(page.source);
    const read = readSourceFields(form);
    if ('errors' in read) return null;
    const added = await commands.addCitation(claim.id, read.source);
    if (added && file) await storeFile(added.sourceId, file);
    return added;
  }

  async function storeFile(sourceId: string, chosen: File): Promise<void> {
    try {
      await callApi('uploadCopy', { params: { id: sourceId }, query: { name: chosen.name }, file: chosen });
    } catch (error) {
      // The source exists by now. Its file can be chosen again.
      showProblem(error, 'The file was not stored');
    }
    void session.queryClient.invalidateQueries({ queryKey: queryKeys.claim(claim.id) });
  }

  /** Fields that others changed stay as they are saved. What was typed in other fields is still to be sent. */
  function takeTheirs(): void {
    const dropped = Object.fromEntries(conflicts.map(({ field, theirs }) => [field, theirs[field]]));
    draft.change({ ...dropped, seen: known });
  }

  async function submit(isMineChosen = false): Promise<void> {
    if (conflicts.length > 0 && !isMineChosen) return;
    if (isMineChosen) draft.change({ seen: known });
    const read = citation ? readSourceChange(form, typed) : readSourceFields(form);
    if ('errors' in read) return setErrors(read.errors);
    setSending(true);
    try {
      const added = 'change' in read ? null : await add();
      const isDone =
        'change' in read && citation
          ? await commands.updateCitation(claim.id, citation.id, read.change)
          : added !== null;
      if (!isDone) return;
      draft.drop();
      onDone(added);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.errors.length === 0) showProblem(error, 'The source was not added');
      setErrors(faultsOf(error));
    } finally {
      setSending(false);
    }
  }

  const read = citation && Object.keys(typed).length > 0 ? readSourceChange(form, typed) : null;
  return {
    /** The change that would be saved to a citation; null while nothing is changed. */
    pending: read && 'change' in read ? read.change : null,
    form,
    change,
    conflicts,
    takeTheirs,
    errors,
    isSending,
    file,
    setFile,
    page,
    proposed,
    mayDescribe,
    submit,
  };
}

/** The values of the newsroom's source. A page that is seen now was accessed today. */
function linkedFields(source: LibrarySourceDto | null): Partial<SourceFields> {
  if (source === null) return {};
  return { ...fieldsOfLibrary(source), ...(source.url === null ? {} : { accessedAt: today() }) };
}
