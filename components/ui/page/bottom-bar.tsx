import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import classes from './bottom-bar.module.css';

/** One item within reach of the thumb: a link if it has an address, else a button. */
export type BottomBarItem = { key: string; icon: LucideIcon; label: ReactNode } & (
  { href: string; isCurrent?: boolean } | { onPress: () => void; opensDialog?: boolean }
);

interface BottomBarProps {
  label: string;
  items: readonly BottomBarItem[];
  /** A page's own bar takes the place of the application's. */
  isOfPage?: boolean;
}

/** The bar for the thumb, at the lower edge of a phone. Wider screens do not have it. */
export function BottomBar({ label, items, isOfPage = false }: BottomBarProps) {
  return (
    <nav aria-label={label} className={`${classes.bar} screen-only`} data-of-page={isOfPage || undefined}>
      {items.map((item) => (
        <BarItem key={item.key} item={item} />
      ))}
    </nav>
  );
}

function BarItem({ item }: { item: BottomBarItem }) {
  const { icon: Icon, label } = item;
  const content = (
    <>
      <Icon size={20} aria-hidden />
      <span>{label}</span>
    </>
  );
  if ('href' in item) {
    return (
      <Link
        href={item.href}
        prefetch={false}
        className={classes.item}
        aria-current={item.isCurrent ? 'page' : undefined}
      >
        {content}
      </Link>
    );
  }
  return (
    <button
      type="button"
      className={classes.item}
      onClick={item.onPress}
      aria-haspopup={item.opensDialog ? 'dialog' : undefined}
    >
      {content}
    </button>
  );
}
