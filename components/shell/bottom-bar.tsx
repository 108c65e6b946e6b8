'use client';

import { Search } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import classes from './bottom-bar.module.css';
import { isCurrentPlace, navigation } from './navigation';
import { useWaitingCount } from './use-waiting-count';

/** The places at the thumb, on a phone. */
export function BottomBar({ onOpenPalette }: { onOpenPalette: () => void }) {
  const pathname = usePathname();
  const waiting = useWaitingCount();
  return (
    <nav aria-label="Places" className={classes.bar}>
      {navigation
        .filter((item) => item.onPhone)
        .map(({ href, label, icon: Icon }) => (
          <Link
            key={href}
            href={href}
            prefetch={false}
            className={classes.item}
            aria-current={isCurrentPlace(href, pathname) ? 'page' : undefined}
          >
            <Icon size={20} aria-hidden />
            <span>
              {label}
              {href === '/reviews' && waiting > 0 && (
                <>
                  {' '}
                  {waiting}
                  <span className="visually-hidden"> waiting for you</span>
                </>
              )}
            </span>
          </Link>
        ))}
      <button type="button" className={classes.item} onClick={onOpenPalette} aria-haspopup="dialog">
        <Search size={20} aria-hidden />
        <span>Search</span>
      </button>
    </nav>
  );
}
