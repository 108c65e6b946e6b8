'use client';

import { showProblem } from '@/components/ui/toast';
import { signOut } from '@/lib/client/api/session';

/** Signs out, or says that it did not happen: nobody should walk away from an open session believing it closed. */
export function signOutHere(): void {
  signOut().catch((error: unknown) => showProblem(error, 'You are still signed in'));
}
