import { FileQuestion } from 'lucide-react';
import { Button } from '@mantine/core';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/notices/empty-state';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import type { PassageTarget } from './use-passage-target';

interface NoCopyProps {
  source: LibrarySourceDto;
  target: PassageTarget | null;
}

/** Shown in place of a copy: why there is none, and how to get one. */
export function NoCopy({ source, target }: NoCopyProps) {
  return (
    <EmptyState
      icon={<FileQuestion size={32} />}
      title={source.withheld ? 'This source is confidential' : 'Nothing is stored of this source yet'}
      action={
        target && (
          <Button component={Link} href={target.href} variant="default">
            Back to the claim
          </Button>
        )
      }
    >
      {reasonFor(source)}
    </EmptyState>
  );
}

function reasonFor({ withheld, url, fetch, createdBy }: LibrarySourceDto): string {
  if (withheld) return `What it says is kept from you. ${createdBy.name} added it and can tell more.`;
  if (url === null) return 'A scan, a recording or a text of it can be uploaded, and is kept with its hash.';
  switch (fetch?.state) {
    case 'queued':
    case 'fetching':
      return 'Its page is on its way and appears here as soon as it is stored.';
    case 'failed':
      return 'Its page could not be fetched. Try again, or upload a copy that you have.';
    case 'cancelled':
    case 'stored':
    case undefined:
      return 'Fetch its page, or upload a copy that you have.';
  }
}
