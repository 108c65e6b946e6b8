'use client';

import { useState } from 'react';
import { describeError } from '@/lib/client/api/api-problem';
import { type SignInResult, signInWithPassword, signInWithProvider } from '@/lib/client/api/session';

/** Signing in by password or provider. `busyWith` names the button that was pressed. */
export function useSignIn(callbackPath: string) {
  const [message, setMessage] = useState<string | null>(null);
  const [busyWith, setBusyWith] = useState<string | null>(null);

  const begin = (button: string) => {
    setMessage(null);
    setBusyWith(button);
  };
  const stop = (words: string) => {
    setMessage(words);
    setBusyWith(null);
  };
  return {
    message,
    busyWith,
    signIn(email: string, password: string, button: string) {
      begin(button);
      signInWithPassword(email, password).then(
        (result) => {
          if (result.kind !== 'signed_in') return stop(describeResult(result));
          // Loads a whole new page: nothing that another person's session loaded may stay in memory.
          window.location.assign(callbackPath);
        },
        (error: unknown) => stop(describeError(error)),
      );
    },
    signInVia(providerId: string) {
      begin(providerId);
      signInWithProvider(providerId, callbackPath).catch((error: unknown) => stop(describeError(error)));
    },
  };
}

function describeResult(result: Exclude<SignInResult, { kind: 'signed_in' }>): string {
  switch (result.kind) {
    case 'wrong':
      return 'E-mail and password do not go together, or the account is disabled.';
    case 'too_many':
      return `Too many attempts. Try again ${inWords(result.retryAfterSeconds)}.`;
    case 'unavailable':
      return 'Sign-in is not possible just now. Try again in a moment.';
  }
}

function inWords(seconds: number): string {
  if (seconds < 90) return `in ${seconds} seconds`;
  const at = new Date(Date.now() + seconds * 1_000);
  const clock = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return `in ${Math.ceil(seconds / 60)} minutes, at ${clock}`;
}
