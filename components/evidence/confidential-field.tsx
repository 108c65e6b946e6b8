'use client';

import { MultiSelect, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import classes from './confidential-badge.module.css';

interface ConfidentialFieldProps {
  /** What is confidential, in the middle of a sentence: "source", "contact". */
  what: string;
  /** The person who notes it. They can read it in any case. */
  memberId: string;
  isConfidential: boolean;
  readerIds: string[];
  onChange: (part: { confidential?: boolean; readerIds?: string[] }) => void;
}

/** Makes a piece of evidence confidential: only named people read it. What that means is said before it is chosen. */
export function ConfidentialField({
  what,
  memberId,
  isConfidential,
  readerIds,
  onChange,
}: ConfidentialFieldProps) {
  const { data } = useQuery({
    queryKey: queryKeys.members(),
    queryFn: ({ signal }) => callApi('listMembers', { signal }),
    staleTime: 300_000,
    enabled: isConfidential,
  });
  const others = (data?.members ?? []).filter(({ id, disabled }) => !disabled && id !== memberId);
  return (
    <div className={isConfidential ? classes.switch : undefined}>
      <Switch
        label="Confidential"
        checked={isConfidential}
        onChange={(event) => onChange({ confidential: event.currentTarget.checked })}
      />
      {isConfidential && (
        <>
          <MultiSelect
            label="Who may read it, beside you"
            placeholder={readerIds.length === 0 ? 'Nobody else yet' : undefined}
            searchable
            hidePickedOptions
            // Rendered inside the form, which is a landmark or a dialog. A list at the end of the page would be outside
            // of both.
            comboboxProps={{ withinPortal: false }}
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={readerIds}
            onChange={(ids) => onChange({ readerIds: ids })}
          />
          <p className={classes.consequence}>
            Everybody else sees that there is a confidential {what}, never what it says; so do reports. A
            reviewer has to read it to approve. It can be opened later, but what was open cannot become
            confidential.
          </p>
        </>
      )}
    </div>
  );
}
