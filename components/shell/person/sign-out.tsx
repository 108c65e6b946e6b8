'use client';

import { type ReactNode, useState } from 'react';
import { showProblem } from '@/components/ui/notices/toast';
import { signOut } from '@/lib/client/api/session';
import { clearKept, countKept, type KeptCount } from '@/lib/client/outbox/kept-of-person';
import { leaveForGood } from '@/lib/client/outbox/open-pages';
import { tellGivenUp } from '@/lib/client/outbox/sign-out-signal';
import { createRequiredContext } from '@/lib/client/required-context';
import type { ShellPerson } from './shell-person';
import { UnsentDialog } from './unsent-dialog';

const context = createRequiredContext<() => void>('SignOutProvider');

/** Provides signing out. If something would be lost, it asks first. */
export function SignOutProvider({ person, children }: { person: ShellPerson; children: ReactNode }) {
  const [unsent, setUnsent] = useState<KeptCount | null>(null);
  const { memberId } = person;

  async function start(): Promise<void> {
    const count = await countKept(memberId);
    if (count.acts + count.forms === 0) await leave('keep');
    else setUnsent(count);
  }
  /**
   * Signs out. If that fails the person must learn of it: nobody should leave an open session and believe it closed.
   */
  async function leave(what: 'keep' | 'discard'): Promise<void> {
    try {
      await signOut(async () => {
        leaveForGood();
        if (what === 'keep') return;
        tellGivenUp(memberId);
        await clearKept(memberId).catch(() => undefined);
      });
    } catch (error) {
      showProblem(error, 'You are still signed in');
    }
  }
  return (
    <context.Provider value={() => void start()}>
      {children}
      <UnsentDialog
        person={person}
        unsent={unsent}
        onCount={setUnsent}
        onLeave={leave}
        onClose={() => setUnsent(null)}
      />
    </context.Provider>
  );
}

/** Signs out, or asks first. */
export const useSignOut = context.useValue;
