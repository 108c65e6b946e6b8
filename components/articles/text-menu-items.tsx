'use client';

import { Menu } from '@mantine/core';
import { FilePenLine, Files, History, SquarePen } from 'lucide-react';
import Link from 'next/link';
import { useHasPermission } from '@/components/shell/person/shell-person-context';

/** The items of an article's menu for its text, its details and its history. `path` is the article's own address. */
export function TextMenuItems({ path }: { path: string }) {
  const mayRevise = useHasPermission('article.edit');
  const mayName = useHasPermission('article.writers');
  return (
    <>
      {mayRevise && (
        <Menu.Item
          component={Link}
          href={`${path}/revise`}
          leftSection={<FilePenLine size={15} aria-hidden />}
        >
          New text…
        </Menu.Item>
      )}
      {mayName && (
        <Menu.Item
          component={Link}
          href={`${path}/details`}
          leftSection={<SquarePen size={15} aria-hidden />}
        >
          {mayRevise ? 'Headline, byline, writers…' : 'Writers…'}
        </Menu.Item>
      )}
      <Menu.Item component={Link} href={`${path}/revisions`} leftSection={<Files size={15} aria-hidden />}>
        Versions
      </Menu.Item>
      <Menu.Item component={Link} href={`${path}/history`} leftSection={<History size={15} aria-hidden />}>
        History
      </Menu.Item>
    </>
  );
}
