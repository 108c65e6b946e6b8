'use client';

import { useMantineColorScheme } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  FileCode2,
  FilePlus2,
  FileText,
  Keyboard,
  LibraryBig,
  ListRestart,
  LogOut,
  Moon,
  Sun,
  UserRound,
} from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useSyncExternalStore } from 'react';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { ScreenAction } from '@/lib/client/shortcuts/action-store';
import { useShortcutScope } from '@/lib/client/shortcuts/shortcut-provider';
import { sourceHref } from '@/lib/client/sources/source-href';
import { navigation } from '../navigation';
import { useHasPermission } from '../person/shell-person-context';
import { useSignOut } from '../person/sign-out';

export interface PaletteItem extends ScreenAction {
  group: 'On this page' | 'Go to' | 'Articles' | 'Sources' | 'More';
  detail?: string;
  icon?: ReactNode;
}

interface PaletteAnswer {
  items: PaletteItem[];
  /** Whether articles and sources are still being searched. */
  isSearching: boolean;
}

const size = 16;

/** The palette's items for the typed words: this page's actions first, then places, articles, sources, and the rest. */
export function usePaletteItems(words: string, onOpenShortcuts: () => void): PaletteAnswer {
  const screen = useScreenActions().map((action): PaletteItem => ({ ...action, group: 'On this page' }));
  // An action of the page itself is listed with its key, and only once.
  const places = usePlaces().filter(({ label }) => !screen.some((action) => action.label === label));
  const found = useFoundArticles(words);
  const library = useFoundSources(words);
  const more = useMore(onOpenShortcuts);
  const said = (items: PaletteItem[]) => items.filter((item) => says(item, words));
  return {
    items: [...said(screen), ...said(places), ...found.articles, ...library.sources, ...said(more)],
    isSearching: found.isSearching || library.isSearching,
  };
}

function useScreenActions(): readonly ScreenAction[] {
  const { actions } = useShortcutScope();
  return useSyncExternalStore(actions.subscribe, actions.list, actions.list);
}

function usePlaces(): PaletteItem[] {
  const router = useRouter();
  const places = navigation.map(({ href, label, icon: Icon, shortcut }): PaletteItem => ({
    id: `go-${href}`,
    group: 'Go to',
    label,
    keys: shortcut,
    icon: <Icon size={size} />,
    run: () => router.push(href),
  }));
  const mayAddSource = useHasPermission('source.write');
  const maySeeJobs = useHasPermission('job.manage');
  const others = [
    { href: '/articles/new', label: 'Import an article', icon: <FilePlus2 size={size} /> },
    ...(mayAddSource
      ? [{ href: '/sources?add=true', label: 'Add a source', icon: <LibraryBig size={size} /> }]
      : []),
    { href: '/settings/scale', label: 'Verdict scale', icon: <FileText size={size} /> },
    { href: '/settings/people', label: 'People and roles', icon: <UserRound size={size} /> },
    ...(maySeeJobs
      ? [{ href: '/settings/jobs', label: 'Background work', icon: <ListRestart size={size} /> }]
      : []),
    { href: '/account', label: 'Account and API tokens', icon: <UserRound size={size} /> },
    { href: '/api-docs', label: 'API documentation', icon: <FileCode2 size={size} /> },
  ].map(({ href, label, icon }): PaletteItem => ({
    id: `go-${href}`,
    group: 'Go to',
    label,
    icon,
    run: () => router.push(href),
  }));
  return [...places, ...others];
}

function useFoundArticles(words: string): { articles: PaletteItem[]; isSearching: boolean } {
  const router = useRouter();
  const q = words.trim();
  const { data, isFetching } = useQuery({
    queryKey: ['articles', 'palette', q],
    queryFn: ({ signal }) => callApi('listArticles', { query: { q: q || undefined, limit: 6 }, signal }),
    placeholderData: keepPreviousData,
  });
  const articles = (data?.articles ?? []).map((article): PaletteItem => ({
    id: `article-${article.id}`,
    group: 'Articles',
    label: article.title,
    detail: article.writer ?? undefined,
    icon: <FileText size={size} />,
    run: () => router.push(`/articles/${article.id}`),
  }));
  return { articles, isSearching: isFetching };
}

/** Sources are listed only for typed words. Without words, the newest articles are the better guess. */
function useFoundSources(words: string): { sources: PaletteItem[]; isSearching: boolean } {
  const router = useRouter();
  const q = words.trim();
  const { data, isFetching } = useQuery({
    queryKey: [...queryKeys.sources(), 'palette', q],
    queryFn: ({ signal }) => callApi('listSources', { query: { q, limit: 4 }, signal }),
    placeholderData: keepPreviousData,
    enabled: q !== '',
  });
  const sources = (q === '' ? [] : (data?.sources ?? [])).map(({ id, title, publisher }): PaletteItem => ({
    id: `source-${id}`,
    group: 'Sources',
    label: title,
    detail: publisher ?? undefined,
    icon: <LibraryBig size={size} />,
    run: () => router.push(sourceHref(id)),
  }));
  return { sources, isSearching: isFetching };
}

function useMore(onOpenShortcuts: () => void): PaletteItem[] {
  const { setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const item = (id: string, label: string, icon: ReactNode, run: () => void): PaletteItem => ({
    id,
    group: 'More',
    label,
    icon,
    run,
  });
  return [
    { ...item('shortcuts', 'Keyboard shortcuts', <Keyboard size={size} />, onOpenShortcuts), keys: 'help' },
    item('theme-light', 'Light theme', <Sun size={size} />, () => setColorScheme('light')),
    item('theme-dark', 'Dark theme', <Moon size={size} />, () => setColorScheme('dark')),
    item('theme-auto', 'Theme as the system', <Sun size={size} />, () => setColorScheme('auto')),
    item('sign-out', 'Sign out', <LogOut size={size} />, signOut),
  ];
}

function says(item: PaletteItem, words: string): boolean {
  const text = `${item.label} ${item.group}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
