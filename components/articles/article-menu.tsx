'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis, FilePenLine, Files, History } from 'lucide-react';
import Link from 'next/link';
import { useHasPermission } from '@/components/shell/shell-person-context';
import type { ArticleListItem } from '@/lib/contracts/articles';

/** What can be done with an article without opening it. */
export function ArticleMenu({ article }: { article: Pick<ArticleListItem, 'id' | 'title'> }) {
  const mayRevise = useHasPermission('article.edit');
  const path = `/articles/${article.id}`;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="md" aria-label={`More for ${article.title}`}>
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayRevise && (
          <Menu.Item
            component={Link}
            href={`${path}/revise`}
            leftSection={<FilePenLine size={15} aria-hidden />}
          >
            New text…
          </Menu.Item>
        )}
        <Menu.Item component={Link} href={`${path}/revisions`} leftSection={<Files size={15} aria-hidden />}>
          Versions
        </Menu.Item>
        <Menu.Item component={Link} href={`${path}/history`} leftSection={<History size={15} aria-hidden />}>
          History
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
