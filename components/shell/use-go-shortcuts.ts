'use client';

import { useRouter } from 'next/navigation';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';

/** `G` and then a letter goes to a place, from everywhere. */
export function useGoShortcuts(): void {
  const router = useRouter();
  useShortcut('goDesk', () => router.push('/'));
  useShortcut('goArticles', () => router.push('/articles'));
  useShortcut('goReviews', () => router.push('/reviews'));
  useShortcut('goSources', () => router.push('/sources'));
}
