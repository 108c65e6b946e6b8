'use client';

import { Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import classes from './palette.module.css';
import type { PaletteItem } from './palette-items';

interface PaletteListProps {
  id: string;
  items: PaletteItem[];
  activeId: string | undefined;
  onRun: (item: PaletteItem) => void;
  onActivate: (id: string) => void;
}

/** The rows below the palette's field, in groups; the field keeps the focus. */
export function PaletteList({ id, items, activeId, onRun, onActivate }: PaletteListProps) {
  const listRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    listRef.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  const groups = [...new Set(items.map((item) => item.group))];
  return (
    <div ref={listRef} id={id} role="listbox" aria-label="Results" className={classes.list}>
      {groups.map((group) => (
        <div key={group} role="group" aria-label={group}>
          <div className={classes.group} aria-hidden>
            {group}
          </div>
          {items
            .filter((item) => item.group === group)
            .map((item) => (
              <Group
                gap={10}
                wrap="nowrap"
                key={item.id}
                id={`${id}-${item.id}`}
                role="option"
                aria-selected={item.id === activeId}
                aria-disabled={item.disabledReason ? true : undefined}
                className={classes.item}
                onMouseMove={() => onActivate(item.id)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onRun(item)}
              >
                <span className={classes.icon} aria-hidden>
                  {item.icon}
                </span>
                <span className={classes.label}>{item.label}</span>
                {(item.disabledReason ?? item.detail) && (
                  <span className={classes.detail}>{item.disabledReason ?? item.detail}</span>
                )}
                {item.keys && <KeyCaps id={item.keys} />}
              </Group>
            ))}
        </div>
      ))}
    </div>
  );
}
