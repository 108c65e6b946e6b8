'use client';

import type { ReactNode } from 'react';
import { hasPermission, type Permission } from '@/lib/domain/permissions/permissions';
import { createRequiredContext } from '@/lib/client/required-context';
import type { ShellPerson } from './shell-person';

const context = createRequiredContext<ShellPerson>('ShellPersonProvider');

export function ShellPersonProvider({ person, children }: { person: ShellPerson; children: ReactNode }) {
  return <context.Provider value={person}>{children}</context.Provider>;
}

/** The signed-in person. Throws outside the signed-in pages. */
export const useShellPerson = context.useValue;

/**
 * Whether the signed-in person's roles grant the permission. Use it only to decide what to show: the server decides
 * again.
 */
export function useHasPermission(permission: Permission): boolean {
  return hasPermission(useShellPerson().roles, permission);
}
