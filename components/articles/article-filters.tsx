'use client';

import { Button, Select, TextInput } from '@mantine/core';
import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { KeyCaps } from '@/components/ui/key-caps';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import { articleSorts, articleStates } from '@/lib/domain/vocabulary';
import classes from './article-filters.module.css';
import { articleStateWords } from './article-state';
import { dueFilters, type useArticleFilters } from './use-article-filters';

const dueWords = { overdue: 'Overdue', today: 'Due today', week: 'Due within a week' } as const;
const sortWords = {
  updated: 'Last changed',
  created: 'Newest first',
  due: 'Due first',
  title: 'Title, A to Z',
} as const;

/** Search, stage, due date and order of the article list. */
export function ArticleFilters({ filters, setFilters, isFiltered }: ReturnType<typeof useArticleFilters>) {
  const searchRef = useRef<HTMLInputElement>(null);
  const stageRef = useRef<HTMLInputElement>(null);
  useShortcut('search', () => searchRef.current?.focus());
  useShortcut('filters', () => stageRef.current?.focus());
  return (
    <div className={classes.filters} role="search" aria-label="Articles">
      <TextInput
        ref={searchRef}
        className={classes.search}
        type="search"
        aria-label="Search titles and texts"
        placeholder="Search"
        leftSection={<Search size={16} aria-hidden />}
        rightSection={filters.q === '' ? <KeyCaps id="search" decorative /> : null}
        value={filters.q}
        onChange={(event) => void setFilters({ q: event.currentTarget.value })}
      />
      <Select
        ref={stageRef}
        aria-label="Stage"
        placeholder="Any stage"
        clearable
        data={articleStates.map((value) => ({ value, label: articleStateWords[value] }))}
        value={filters.state}
        onChange={(state) => void setFilters({ state }, { history: 'push' })}
      />
      <Select
        aria-label="Due"
        placeholder="Due any time"
        clearable
        data={dueFilters.map((value) => ({ value, label: dueWords[value] }))}
        value={filters.due}
        onChange={(due) => void setFilters({ due }, { history: 'push' })}
      />
      <Select
        aria-label="Order"
        allowDeselect={false}
        data={articleSorts.map((value) => ({ value, label: sortWords[value] }))}
        value={filters.sort}
        onChange={(sort) => void setFilters({ sort: sort ?? 'updated' })}
      />
      {isFiltered && (
        <Button
          className={classes.clear}
          variant="subtle"
          color="gray"
          leftSection={<X size={16} aria-hidden />}
          onClick={() => void setFilters({ q: null, state: null, due: null })}
        >
          Clear
        </Button>
      )}
    </div>
  );
}
