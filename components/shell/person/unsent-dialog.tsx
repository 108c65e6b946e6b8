'use client';

import { Button, Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { sendKept } from '@/lib/client/claims/commands/send-kept';
import { countKept, type KeptCount } from '@/lib/client/outbox/kept-of-person';
import type { ShellPerson } from './shell-person';
import classes from './unsent-dialog.module.css';

interface UnsentDialogProps {
  person: ShellPerson;
  /** Null while nobody is asked. */
  unsent: KeptCount | null;
  onCount: (unsent: KeptCount) => void;
  onLeave: (what: 'keep' | 'discard') => Promise<void>;
  onClose: () => void;
}

/** Asks before somebody signs out: which work is only in this browser, and what to do with it. */
export function UnsentDialog({ unsent, onClose, ...rest }: UnsentDialogProps) {
  const title = unsent === null ? '' : `${describeCount(unsent.acts + unsent.forms)} on this machine`;
  return (
    // Always mounted, so that it knows what had the focus before.
    <Modal opened={unsent !== null} onClose={onClose} title={title} centered>
      {unsent && <UnsentChoices unsent={unsent} onClose={onClose} {...rest} />}
    </Modal>
  );
}

function UnsentChoices({
  person,
  unsent,
  onCount,
  onLeave,
  onClose,
}: UnsentDialogProps & { unsent: KeptCount }) {
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState<'send' | 'keep' | 'discard' | null>(null);
  const [hasTried, setTried] = useState(false);
  const sendRef = useRef<HTMLButtonElement>(null);
  const isClosed = useRef(false);
  useEffect(() => {
    isClosed.current = false;
    return () => {
      isClosed.current = true;
    };
  }, []);
  // The pressed button lost the focus while it was busy.
  useEffect(() => {
    if (hasTried && busy === null) sendRef.current?.focus();
  }, [hasTried, busy]);
  const { acts, forms } = unsent;

  async function send(): Promise<void> {
    setBusy('send');
    await sendKept({ id: person.memberId, name: person.name }, queryClient);
    const left = await countKept(person.memberId);
    // If the person has closed the question meanwhile, they stay signed in.
    if (isClosed.current) return;
    if (left.acts + left.forms === 0) return onLeave('keep');
    onCount(left);
    setTried(true);
    setBusy(null);
  }
  async function leave(what: 'keep' | 'discard'): Promise<void> {
    setBusy(what);
    await onLeave(what);
    setBusy(null);
  }

  return (
    <Stack>
      <p className={classes.words} role="status">
        {hasTried
          ? `${describeCount(acts + forms)} could not be sent. `
          : acts + forms === 1
            ? 'It will be lost unless you send it or keep it. '
            : 'They will be lost unless you send them or keep them. '}
        {forms > 0 && describeForms(forms)}
      </p>
      <Stack gap="xs">
        {acts > 0 && (
          <Button
            ref={sendRef}
            loading={busy === 'send'}
            disabled={busy !== null}
            onClick={() => void send()}
          >
            {hasTried ? 'Try again and sign out' : 'Send and sign out'}
          </Button>
        )}
        <Button
          variant={acts > 0 ? 'default' : 'filled'}
          loading={busy === 'keep'}
          disabled={busy !== null}
          onClick={() => void leave('keep')}
        >
          Keep for when I sign in here again
        </Button>
        <Button
          variant="default"
          color="red"
          className={classes.discard}
          loading={busy === 'discard'}
          disabled={busy !== null}
          onClick={() => void leave('discard')}
        >
          Discard and sign out
        </Button>
        <Button
          variant="subtle"
          color="gray"
          disabled={busy === 'keep' || busy === 'discard'}
          onClick={onClose}
        >
          Stay signed in
        </Button>
      </Stack>
    </Stack>
  );
}

function describeCount(count: number): string {
  return count === 1 ? '1 unsent change' : `${count} unsent changes`;
}

function describeForms(forms: number): string {
  return forms === 1
    ? 'One is a form that you began: only you can send it.'
    : `${forms} are forms that you began: only you can send them.`;
}
