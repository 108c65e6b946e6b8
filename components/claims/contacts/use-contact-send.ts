'use client';

import { useState } from 'react';
import { ApiProblem } from '@/lib/client/api/api-problem';

interface ContactSend {
  isSending: boolean;
  /** What the server says of each faulty field. */
  faults: Partial<Record<string, string>>;
  /** True once it is done. In every other case the person has been told. */
  send: (write: () => Promise<boolean>) => Promise<boolean>;
}

/** Sends a form of a contact and holds what the server finds wrong with its fields. */
export function useContactSend(): ContactSend {
  const [isSending, setSending] = useState(false);
  const [faults, setFaults] = useState<ContactSend['faults']>({});

  async function send(write: () => Promise<boolean>): Promise<boolean> {
    setSending(true);
    setFaults({});
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setFaults(Object.fromEntries(error.errors.map(({ field }) => [field, error.messageFor(field)])));
      return false;
    } finally {
      setSending(false);
    }
  }
  return { isSending, faults, send };
}
