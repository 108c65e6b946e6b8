'use client';

import { Group } from '@mantine/core';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useHasPermission } from '@/components/shell/person/shell-person-context';
import classes from './settings-nav.module.css';

const places = [
  { href: '/settings/newsroom', label: 'Newsroom' },
  { href: '/settings/people', label: 'People' },
  { href: '/settings/roles', label: 'Roles' },
  { href: '/settings/scale', label: 'Verdict scale' },
] as const;

const jobsPlace = { href: '/settings/jobs', label: 'Background work' };
const ledgerPlace = { href: '/settings/ledger', label: 'Ledger' };

/** The parts of the settings. */
export function SettingsNav() {
  const pathname = usePathname();
  const maySeeJobs = useHasPermission('job.manage');
  const maySeeLedger = useHasPermission('newsroom.audit');
  const shown = [...places, ...(maySeeJobs ? [jobsPlace] : []), ...(maySeeLedger ? [ledgerPlace] : [])];
  return (
    <Group
      component="nav"
      gap="0 var(--space-3)"
      align="stretch"
      aria-label="Settings"
      className={classes.nav}
    >
      {shown.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          className={classes.place}
          aria-current={pathname === href ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </Group>
  );
}
