'use client';

import { Button } from '@mantine/core';
import { Pencil } from 'lucide-react';
import Link from 'next/link';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import type { LibrarySourceDto } from '@/lib/contracts/sources';

const icon = <Pencil size={16} aria-hidden />;

/** The link to a source's form, or the reason why this person may not open it. */
export function EditSourceLink({ source: { id, abilities } }: { source: LibrarySourceDto }) {
  const { allowed, reason } = abilities.edit;
  if (!allowed) {
    return (
      <ReasonButton variant="default" leftSection={icon} disabledReason={reason ?? ''}>
        Edit
      </ReasonButton>
    );
  }
  return (
    <Button component={Link} href={`/sources/${id}/edit`} variant="default" leftSection={icon}>
      Edit
    </Button>
  );
}
