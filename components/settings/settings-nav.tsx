'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import classes from './settings-nav.module.css';

const places = [
  { href: '/settings/newsroom', label: 'Newsroom' },
  { href: '/settings/people', label: 'People' },
  { href: '/settings/roles', label: 'Roles' },
  { href: '/settings/scale', label: 'Verdict scale' },
] as const;

/** The parts of the settings. */
export function SettingsNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Settings" className={classes.nav}>
      {places.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          className={classes.place}
          aria-current={pathname === href ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
