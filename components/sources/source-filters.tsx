'use client';

import { Button, Select, TextInput } from '@mantine/core';
import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { KeyCaps } from '@/components/ui/key-caps';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import { sourceKindWords } from '@/lib/domain/claim-words';
import { sourceKinds } from '@/lib/domain/vocabulary';
import classes from './source-filters.module.css';
import { sourceShows, type useSourceFilters } from './use-source-filters';

export const showWords: Record<(typeof sourceShows)[number], string> = {
  changed: 'Changed since it was stored',
  dead: 'Nothing answers any more',
  failed: 'Could not be fetched',
  twins: 'Same address twice',
  uncited: 'Cited by no claim',
  confidential: 'Confidential',
};

/** Search, kind, and what to look through the library for. */
export function SourceFilters({ filters, setFilters, isFiltered }: ReturnType<typeof useSourceFilters>) {
  const searchRef = useRef<HTMLInputElement>(null);
  const kindRef = useRef<HTMLInputElement>(null);
  useShortcut('search', () => searchRef.current?.focus());
  useShortcut('filters', () => kindRef.current?.focus());
  return (
    <div className={classes.filters} role="search" aria-label="Sources">
      <TextInput
        ref={searchRef}
        className={classes.search}
        type="search"
        aria-label="Search titles, publishers, authors and addresses"
        placeholder="Title, publisher, author or address"
        leftSection={<Search size={16} aria-hidden />}
        rightSection={filters.q === '' ? <KeyCaps id="search" decorative /> : null}
        value={filters.q}
        onChange={(event) => void setFilters({ q: event.currentTarget.value })}
      />
      <Select
        ref={kindRef}
        aria-label="Kind"
        placeholder="Any kind"
        clearable
        data={sourceKinds.map((value) => ({ value, label: sourceKindWords[value] }))}
        value={filters.kind}
        onChange={(kind) => void setFilters({ kind }, { history: 'push' })}
      />
      <Select
        aria-label="Show"
        placeholder="Show all"
        clearable
        data={sourceShows.map((value) => ({ value, label: showWords[value] }))}
        value={filters.show}
        onChange={(show) => void setFilters({ show }, { history: 'push' })}
      />
      {isFiltered && (
        <Button
          className={classes.clear}
          variant="subtle"
          color="gray"
          leftSection={<X size={16} aria-hidden />}
          onClick={() => void setFilters({ q: null, kind: null, show: null })}
        >
          Clear
        </Button>
      )}
    </div>
  );
}
