'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import type { ArticleListItem } from '@/lib/contracts/articles';
import { TextMenuItems } from '../text-menu-items';

/** A menu of what can be done with an article without opening it. */
export function ArticleMenu({ article }: { article: Pick<ArticleListItem, 'id' | 'title'> }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="md" aria-label={`More for ${article.title}`}>
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <TextMenuItems path={`/articles/${article.id}`} />
      </Menu.Dropdown>
    </Menu>
  );
}
