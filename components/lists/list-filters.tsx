'use client';

import { Button, TextInput } from '@mantine/core';
import { Search, X } from 'lucide-react';
import { Children, type CSSProperties, type ReactNode, useRef } from 'react';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import classes from './list-filters.module.css';

interface ListFiltersProps {
  /** What is listed. */
  label: string;
  /** What the search looks through, for a screen reader. */
  searchLabel: string;
  placeholder: string;
  search: string;
  onSearch: (words: string) => void;
  isFiltered: boolean;
  onClear: () => void;
  /** The filter fields. The first of them has a key. */
  children: ReactNode;
}

/** Search and filters over a list. */
export function ListFilters({
  label,
  search,
  onSearch,
  isFiltered,
  onClear,
  children,
  ...props
}: ListFiltersProps) {
  const rootRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  useShortcut('search', () => searchRef.current?.focus());
  useShortcut('filters', () =>
    rootRef.current?.querySelector<HTMLElement>('input:not([type=search])')?.focus(),
  );
  return (
    <div
      ref={rootRef}
      className={classes.filters}
      style={{ '--filter-count': Children.count(children) } as CSSProperties}
      role="search"
      aria-label={label}
    >
      <TextInput
        ref={searchRef}
        className={classes.search}
        type="search"
        aria-label={props.searchLabel}
        placeholder={props.placeholder}
        leftSection={<Search size={16} aria-hidden />}
        rightSection={search === '' ? <KeyCaps id="search" decorative /> : null}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      {children}
      {isFiltered && (
        <Button
          className={classes.clear}
          variant="subtle"
          color="gray"
          leftSection={<X size={16} aria-hidden />}
          onClick={onClear}
        >
          Clear
        </Button>
      )}
    </div>
  );
}
