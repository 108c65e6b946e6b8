import { Inbox, LibraryBig, type LucideIcon, Newspaper, ScanSearch, Settings2 } from 'lucide-react';
import type { ShortcutId } from '@/lib/client/shortcuts/shortcuts';

export interface NavigationItem {
  href: string;
  label: string;
  icon: LucideIcon;
  shortcut?: ShortcutId;
  /** Whether it is in the bottom bar of a phone. The others are in the account menu there. */
  onPhone: boolean;
}

/** The places of the application. The top bar, the bottom bar and the palette all read this list. */
export const navigation: readonly NavigationItem[] = [
  { href: '/', label: 'Desk', icon: Inbox, shortcut: 'goDesk', onPhone: true },
  { href: '/articles', label: 'Articles', icon: Newspaper, shortcut: 'goArticles', onPhone: true },
  { href: '/reviews', label: 'Reviews', icon: ScanSearch, shortcut: 'goReviews', onPhone: true },
  { href: '/sources', label: 'Sources', icon: LibraryBig, shortcut: 'goSources', onPhone: true },
  { href: '/settings', label: 'Settings', icon: Settings2, onPhone: false },
];

/** Whether the page at `pathname` belongs to the place. */
export function isCurrentPlace(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}
