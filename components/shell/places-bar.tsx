'use client';

import { Search } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { BottomBar, type BottomBarItem } from '@/components/ui/page/bottom-bar';
import { isCurrentPlace, navigation } from './navigation';
import { useWaitingCount } from './use-waiting-count';

/** The places within reach of the thumb, on a phone. */
export function PlacesBar({ onOpenPalette }: { onOpenPalette: () => void }) {
  const pathname = usePathname();
  const waiting = useWaitingCount();
  const places: BottomBarItem[] = navigation
    .filter((item) => item.onPhone)
    .map(({ href, label, icon }) => ({
      key: href,
      icon,
      href,
      isCurrent: isCurrentPlace(href, pathname),
      label:
        href === '/reviews' && waiting > 0 ? (
          <>
            {label} {waiting}
            <span className="visually-hidden"> waiting for you</span>
          </>
        ) : (
          label
        ),
    }));
  return (
    <BottomBar
      label="Places"
      items={[
        ...places,
        { key: 'search', icon: Search, label: 'Search', onPress: onOpenPalette, opensDialog: true },
      ]}
    />
  );
}
