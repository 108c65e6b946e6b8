'use client';

import { Group } from '@mantine/core';
import { Search } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { AccountMenu } from './person/account-menu';
import { isCurrentPlace, navigation } from './navigation';
import classes from './top-bar.module.css';
import { useTitleCount } from './use-title-count';
import { useWaitingCount } from './use-waiting-count';
import { Wordmark } from './wordmark';

interface TopBarProps {
  onOpenPalette: () => void;
  onOpenShortcuts: () => void;
}

/**
 * The slim bar on top of every signed-in page. Its places are not prefetched: their content is made for each visit. A
 * prefetch would cost eight requests on each page and bring only the frame, which is here already.
 */
export function TopBar({ onOpenPalette, onOpenShortcuts }: TopBarProps) {
  const pathname = usePathname();
  const waiting = useWaitingCount();
  useTitleCount(waiting);
  return (
    <Group component="header" gap="var(--space-2)" wrap="nowrap" className={`${classes.bar} screen-only`}>
      <Link href="/" prefetch={false} className={classes.home} aria-label="Linecheck, your desk">
        <Wordmark />
      </Link>
      <Group
        component="nav"
        gap="var(--space-half)"
        align="stretch"
        wrap="nowrap"
        aria-label="Places"
        className={classes.places}
      >
        {navigation.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            prefetch={false}
            className={classes.place}
            aria-current={isCurrentPlace(href, pathname) ? 'page' : undefined}
          >
            {label}
            {href === '/reviews' && waiting > 0 && (
              <span className={classes.count}>
                {waiting}
                <span className="visually-hidden"> waiting for you</span>
              </span>
            )}
          </Link>
        ))}
      </Group>
      <button type="button" className={classes.search} onClick={onOpenPalette} aria-haspopup="dialog">
        <Search size={16} aria-hidden />
        <span className={classes.searchWords}>Search or do anything</span>
        <span className={classes.searchKeys} aria-hidden>
          <KeyCaps id="palette" decorative />
        </span>
      </button>
      <AccountMenu onOpenShortcuts={onOpenShortcuts} />
    </Group>
  );
}
