'use client';

import { Alert, Anchor, Button } from '@mantine/core';
import { CopyCheck } from 'lucide-react';
import Link from 'next/link';
import type { DuplicateArticle } from './use-import';
import classes from './import-form.module.css';

interface ImportDuplicateProps {
  article: DuplicateArticle;
  onImportAgain: () => void;
}

/** Exactly this text is here already: the way to it, and the way to mean it all the same. */
export function ImportDuplicate({ article, onImportAgain }: ImportDuplicateProps) {
  return (
    <Alert
      color="yellow"
      variant="light"
      role="status"
      icon={<CopyCheck size={18} aria-hidden />}
      title="This text is already here"
    >
      <p className={classes.noticeText}>
        Every character is the same as in{' '}
        <Anchor component={Link} href={`/articles/${article.id}`} fw={600}>
          {article.title}
        </Anchor>
        .
      </p>
      <div className={classes.noticeActions}>
        <Button component={Link} href={`/articles/${article.id}`} size="compact-sm">
          Open it
        </Button>
        <Button size="compact-sm" variant="default" onClick={onImportAgain}>
          Import it a second time
        </Button>
      </div>
    </Alert>
  );
}
