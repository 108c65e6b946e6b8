'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis, Eye, EyeOff, ListChecks, PenLine, ScrollText } from 'lucide-react';
import Link from 'next/link';
import { TextMenuItems } from '@/components/articles/text-menu-items';
import { useHasPermission } from '@/components/shell/person/shell-person-context';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useTextEditing } from '@/components/claim-session/text-editing';

interface HeaderMenuProps {
  /** The article's own address. */
  path: string;
  blockers: number;
  areHighlightsVisible: boolean;
  onToggleHighlights: () => void;
}

/** The other actions for this article. On a phone, all of them. */
export function HeaderMenu({ path, blockers, areHighlightsVisible, onToggleHighlights }: HeaderMenuProps) {
  const mayRevise = useHasPermission('article.edit');
  const { startEditing } = useTextEditing();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label="More for this article">
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayRevise && (
          <Menu.Item
            leftSection={<PenLine size={15} aria-hidden />}
            rightSection={<KeyCaps id="editText" />}
            onClick={startEditing}
          >
            Edit text
          </Menu.Item>
        )}
        <TextMenuItems path={path} />
        <Menu.Item
          component={Link}
          href={`${path}/review`}
          leftSection={<ListChecks size={15} aria-hidden />}
        >
          Review
        </Menu.Item>
        <Menu.Item
          component={Link}
          href={`${path}/report`}
          leftSection={<ScrollText size={15} aria-hidden />}
        >
          Report{blockers > 0 && `, ${blockers} open`}
        </Menu.Item>
        <Menu.Item
          leftSection={
            areHighlightsVisible ? <EyeOff size={15} aria-hidden /> : <Eye size={15} aria-hidden />
          }
          onClick={onToggleHighlights}
        >
          {areHighlightsVisible ? 'Hide highlights' : 'Show highlights'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
