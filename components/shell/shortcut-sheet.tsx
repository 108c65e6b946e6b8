'use client';

import { Group, Modal, Switch, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { setPreferences } from '@/lib/client/preferences/preferences';
import { usePreferences } from '@/lib/client/preferences/use-preferences';
import { useShortcutScope } from '@/lib/client/shortcuts/shortcut-provider';
import { type Shortcut, shortcutGroups, shortcuts } from '@/lib/client/shortcuts/shortcuts';
import classes from './shortcut-sheet.module.css';

/** The shortcuts of all ratings are one line: the first one stands for all. */
const listed = Object.values(shortcuts)
  .filter(({ id }) => !/^setVerdict[2-8]$/.test(id))
  .map((shortcut) =>
    shortcut.id === 'setVerdict1' ? { ...shortcut, words: 'Choose a verdict, 1 to 8' } : shortcut,
  );

/** Every shortcut, grouped by screen and searchable. Those of this page come first. */
export function ShortcutSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keyboard shortcuts" size="lg">
      <SheetBody />
    </Modal>
  );
}

function SheetBody() {
  const [search, setSearch] = useState('');
  const { singleKeys } = usePreferences();
  const { registry } = useShortcutScope();
  const [active] = useState(() => new Set(registry.listActive()));
  const found = listed.filter((shortcut) => matches(shortcut, search));
  const groups = shortcutGroups
    .map((name) => {
      const rows = found.filter((shortcut) => shortcut.group === name);
      return { name, rows, isHere: name !== 'Everywhere' && rows.some(({ id }) => active.has(id)) };
    })
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => Number(b.isHere) - Number(a.isHere));
  return (
    <>
      <TextInput
        aria-label="Search the shortcuts"
        placeholder="Search the shortcuts"
        leftSection={<Search size={16} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        data-autofocus
      />
      <Switch
        mt="md"
        label="Single-key shortcuts"
        description="Switch them off if you speak to your computer, or if a screen reader uses the letters."
        checked={singleKeys}
        onChange={(event) => setPreferences({ singleKeys: event.currentTarget.checked })}
      />
      <div className={classes.groups}>
        {groups.map(({ name, rows, isHere }) => (
          <section key={name} className={classes.group}>
            <Group component="h3" align="baseline" wrap="nowrap" className={classes.name}>
              {name}
              {isHere && <span className={classes.here}>on this page</span>}
            </Group>
            <dl>
              {rows.map((shortcut) => (
                <Group
                  gap="var(--space-2)"
                  justify="space-between"
                  wrap="nowrap"
                  key={shortcut.id}
                  className={classes.row}
                  data-off={shortcut.isSingleKey && !singleKeys}
                >
                  <dt>{shortcut.words}</dt>
                  <dd>
                    {shortcut.isSingleKey && !singleKeys && <span className={classes.off}>off</span>}
                    <KeyCaps id={shortcut.id} />
                  </dd>
                </Group>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p role="status" className={groups.length > 0 ? 'visually-hidden' : classes.nothing}>
        {groups.length > 0 ? `${found.length} shortcuts` : `No shortcut has “${search}” in its words.`}
      </p>
    </>
  );
}

function matches({ words, group, keys }: Shortcut, search: string): boolean {
  const text = `${words} ${group} ${keys.join(' ')}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
