'use client';

import { Button, Group, Select, Stack } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { useClaimList } from '@/components/claim-session/use-claim-list';
import { wordsOf } from '@/lib/client/claims/store/listed-claim';
import type { ClaimDto } from '@/lib/contracts/claims';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import { focusCard } from '@/components/claim-session/focus-card-field';
import classes from './card-footer.module.css';

/** Points the claim to the one in this article that says the same. */
export function DuplicateForm({ claim }: { claim: ClaimDto }) {
  const { session, text, commands } = useWorkspace();
  const { closeForm } = useCardForms();
  const { order, byId } = useClaimList(session.store);
  const [originalId, setOriginalId] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const options = useMemo(
    () =>
      order.flatMap((id) => {
        const other = byId.get(id);
        if (!other || id === claim.id || closedStates.includes(other.state)) return [];
        return [{ value: id, label: `${other.number}  ${wordsOf(other, text)}` }];
      }),
    [order, byId, claim.id, text],
  );

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (originalId === null) return;
    setSending(true);
    const isDone = await commands.setDuplicate(claim.id, originalId);
    setSending(false);
    if (!isDone) return;
    closeForm();
    focusCard();
  }

  return (
    <Stack component="form" gap={10} className={classes.footer} onSubmit={(event) => void submit(event)}>
      <Select
        label="Says the same as"
        description="That claim’s verdict then stands for both places."
        placeholder="Number or words of the other claim"
        searchable
        autoFocus
        nothingFoundMessage="No open claim with these words"
        data={options}
        value={originalId}
        onChange={setOriginalId}
        maxDropdownHeight={260}
        comboboxProps={{ position: 'top' }}
      />
      <Group>
        <Button type="submit" loading={isSending} disabled={originalId === null}>
          Make it a duplicate
        </Button>
        <Button variant="subtle" color="gray" onClick={closeForm}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
