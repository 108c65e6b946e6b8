'use client';

import { createContext, type ReactNode, use } from 'react';
import { hasPermission, type Permission } from '@/lib/domain/permissions/permissions';
import type { ShellPerson } from './shell-person';

const PersonContext = createContext<ShellPerson | null>(null);

export function ShellPersonProvider({ person, children }: { person: ShellPerson; children: ReactNode }) {
  return <PersonContext value={person}>{children}</PersonContext>;
}

/** The signed-in person. Throws outside the signed-in pages. */
export function useShellPerson(): ShellPerson {
  const person = use(PersonContext);
  if (!person) throw new Error('ShellPersonProvider is missing above this component');
  return person;
}

/** Whether the signed-in person's roles grant it. Only for what to show: the server decides again. */
export function useHasPermission(permission: Permission): boolean {
  return hasPermission(useShellPerson().roles, permission);
}
