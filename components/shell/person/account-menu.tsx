'use client';

import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import {
  ChevronDown,
  FileCode2,
  Keyboard,
  LogOut,
  Monitor,
  Moon,
  Settings2,
  Sun,
  UserRound,
} from 'lucide-react';
import Link from 'next/link';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import house from '@/components/ui/page/house.module.css';
import classes from './account-menu.module.css';
import { useShellPerson } from './shell-person-context';
import { useSignOut } from './sign-out';

const themes = [
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
  { value: 'auto', label: 'As the system', icon: Monitor },
] as const;

/** Who is signed in, with which roles; theme, shortcuts, account, sign out. */
export function AccountMenu({ onOpenShortcuts }: { onOpenShortcuts: () => void }) {
  const person = useShellPerson();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={272} offset={6} withinPortal={false}>
      <Menu.Target>
        <button type="button" className={classes.trigger} aria-label={`Account menu of ${person.name}`}>
          <span className={classes.initials} aria-hidden>
            {initialsOf(person.name)}
          </span>
          <span className={classes.name} aria-hidden>
            {person.name}
          </span>
          <ChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <div className={classes.person}>
          <div className={classes.personName}>{person.name}</div>
          <div className={house.quiet}>{person.email}</div>
          <div className={house.quiet}>
            {person.newsroomName} · {person.roles.join(', ')}
          </div>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} href="/account" leftSection={<UserRound size={16} aria-hidden />}>
          Account and API tokens
        </Menu.Item>
        <Menu.Item component={Link} href="/settings" leftSection={<Settings2 size={16} aria-hidden />}>
          Newsroom settings
        </Menu.Item>
        <Menu.Item
          leftSection={<Keyboard size={16} aria-hidden />}
          rightSection={<KeyCaps id="help" decorative />}
          onClick={onOpenShortcuts}
        >
          Keyboard shortcuts
        </Menu.Item>
        <Menu.Item component={Link} href="/api-docs" leftSection={<FileCode2 size={16} aria-hidden />}>
          API documentation
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Theme</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
        >
          {themes.map(({ value, label, icon: Icon }) => (
            <Menu.RadioItem key={value} value={value} rightSection={<Icon size={16} aria-hidden />}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={signOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
