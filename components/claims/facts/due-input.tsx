'use client';

import { DateTimePicker } from '@mantine/dates';
import type { ClaimDto } from '@/lib/contracts/claims';
import { useDraftField } from '@/components/claim-session/use-draft-field';
import { fromPickerValue, toPickerValue } from './picker-time';

/** The time by which the claim is to be checked. */
export function DueInput({ claim }: { claim: ClaimDto }) {
  const { value, choose } = useDraftField(claim, 'dueAt');
  return (
    <DateTimePicker
      size="xs"
      label="Due"
      placeholder="No date"
      clearable
      valueFormat="D MMM YYYY, HH:mm"
      value={toPickerValue(value)}
      onChange={(picked) => choose(fromPickerValue(picked))}
    />
  );
}
