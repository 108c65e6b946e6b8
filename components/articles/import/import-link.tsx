'use client';

import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useHasPermission } from '@/components/shell/person/shell-person-context';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import { describePermission } from '@/lib/domain/permissions/permissions';

const icon = <Plus size={16} aria-hidden />;

/** The way to the import page, or the reason why it is closed to this person. */
export function ImportLink() {
  const mayCreate = useHasPermission('article.create');
  if (!mayCreate) {
    return (
      <ReasonButton leftSection={icon} disabledReason={describePermission('article.create')}>
        Import an article
      </ReasonButton>
    );
  }
  return (
    <Button
      component={Link}
      href="/articles/new"
      leftSection={icon}
      rightSection={<KeyCaps id="newArticle" decorative />}
    >
      Import an article
    </Button>
  );
}
