'use client';

import { Group, Modal } from '@mantine/core';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import classes from './palette.module.css';
import { type PaletteItem, usePaletteItems } from './palette-items';
import { PaletteList } from './palette-list';

interface PaletteProps {
  isOpen: boolean;
  onClose: () => void;
  onOpenShortcuts: () => void;
}

/** `Mod+K`: one field to find everything that can be done or opened from here. */
export function Palette({ isOpen, onClose, onOpenShortcuts }: PaletteProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      withCloseButton={false}
      size="lg"
      padding={0}
      yOffset="12dvh"
      attributes={{ content: { 'aria-label': 'Search or do anything' } }}
      // It disappears at once, because the next key belongs to the page.
      transitionProps={{ duration: 80, exitDuration: 0 }}
    >
      <PaletteBody onClose={onClose} onOpenShortcuts={onOpenShortcuts} />
    </Modal>
  );
}

function PaletteBody({ onClose, onOpenShortcuts }: Omit<PaletteProps, 'isOpen'>) {
  const listId = useId();
  const [words, setWords] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const { items, isSearching } = usePaletteItems(useDeferredValue(words), onOpenShortcuts);
  const found = items.findIndex((item) => item.id === activeId);
  const active = Math.max(found, 0);

  const run = (item: PaletteItem | undefined) => {
    if (!item || item.disabledReason) return;
    onClose();
    item.run();
  };
  const move = (to: number) => setActiveId(items[(to + items.length) % items.length]?.id ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Partial<Record<string, () => void>> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      PageDown: () => move(Math.min(active + 8, items.length - 1)),
      PageUp: () => move(Math.max(active - 8, 0)),
      Enter: () => run(items[active]),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  return (
    <div onKeyDown={onKeyDown}>
      <Group wrap="nowrap" className={classes.field}>
        <Search size={18} aria-hidden />
        <input
          className={classes.input}
          role="combobox"
          aria-label="Search or do anything"
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={items[active] ? `${listId}-${items[active].id}` : undefined}
          placeholder="Search articles and sources, or say what to do"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setActiveId(null);
          }}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
      </Group>
      <PaletteList
        id={listId}
        items={items}
        activeId={items[active]?.id}
        onRun={run}
        onActivate={setActiveId}
      />
      <p role="status" className={items.length === 0 ? classes.nothing : 'visually-hidden'}>
        {items.length > 0
          ? `${items.length} results`
          : isSearching
            ? 'Searching…'
            : `Nothing here is called “${words}”.`}
      </p>
    </div>
  );
}
