'use client';

import { useRouter } from 'next/navigation';
import { useShortcuts } from '@/lib/client/shortcuts/use-shortcut';

/** `G` and then a letter goes to a place, from any page. */
export function useGoShortcuts(): void {
  const router = useRouter();
  useShortcuts({
    goDesk: () => router.push('/'),
    goArticles: () => router.push('/articles'),
    goReviews: () => router.push('/reviews'),
    goSources: () => router.push('/sources'),
  });
}
