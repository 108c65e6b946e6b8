'use client';

import { Alert, Anchor, Button, Group } from '@mantine/core';
import { CopyCheck } from 'lucide-react';
import Link from 'next/link';
import type { DuplicateArticle } from './use-import';

interface ImportDuplicateProps {
  article: DuplicateArticle;
  onImportAgain: () => void;
}

/** Says that exactly this text is here already. Leads to that article, or imports the text once more on request. */
export function ImportDuplicate({ article, onImportAgain }: ImportDuplicateProps) {
  return (
    <Alert
      color="yellow"
      variant="light"
      role="status"
      icon={<CopyCheck size={18} aria-hidden />}
      title="This text is already here"
    >
      <p>
        Every character is the same as in{' '}
        <Anchor component={Link} href={`/articles/${article.id}`} fw={600}>
          {article.title}
        </Anchor>
        .
      </p>
      <Group mt="var(--space-1)">
        <Button component={Link} href={`/articles/${article.id}`} size="compact-sm">
          Open it
        </Button>
        <Button size="compact-sm" variant="default" onClick={onImportAgain}>
          Import it a second time
        </Button>
      </Group>
    </Alert>
  );
}
