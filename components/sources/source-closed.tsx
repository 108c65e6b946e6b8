import { Button } from '@mantine/core';
import { Lock, Merge } from 'lucide-react';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { sourceHref } from '@/lib/client/sources/source-href';
import type { LibrarySourceDto } from '@/lib/contracts/sources';

/** Shown in place of the form for a source that this person cannot change. */
export function SourceClosed({ source: { mergedInto, abilities } }: { source: LibrarySourceDto }) {
  return (
    <EmptyState
      icon={mergedInto === null ? <Lock size={32} /> : <Merge size={32} />}
      title="This source cannot be changed"
      action={
        mergedInto !== null && (
          <Button component={Link} href={sourceHref(mergedInto)}>
            Open the other one
          </Button>
        )
      }
    >
      {abilities.edit.reason}
    </EmptyState>
  );
}
