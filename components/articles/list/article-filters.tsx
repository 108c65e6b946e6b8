'use client';

import { Select } from '@mantine/core';
import { FilterSelect } from '@/components/lists/filter-select';
import { ListFilters } from '@/components/lists/list-filters';
import { articleSorts, articleStates } from '@/lib/domain/vocabulary';
import { articleStateWords } from '../article-state';
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
  return (
    <ListFilters
      label="Articles"
      searchLabel="Search titles and texts"
      placeholder="Search"
      search={filters.q}
      onSearch={(q) => void setFilters({ q })}
      isFiltered={isFiltered}
      onClear={() => void setFilters({ q: null, state: null, due: null })}
    >
      <FilterSelect
        label="Stage"
        placeholder="Any stage"
        values={articleStates}
        words={articleStateWords}
        value={filters.state}
        onChange={(state) => void setFilters({ state }, { history: 'push' })}
      />
      <FilterSelect
        label="Due"
        placeholder="Due any time"
        values={dueFilters}
        words={dueWords}
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
    </ListFilters>
  );
}
