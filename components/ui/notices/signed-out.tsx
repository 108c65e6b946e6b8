'use client';

import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Says once that the session ended while the page was open. What was typed stays where it is. */
export function showSignedOut(): void {
  const back = encodeURIComponent(window.location.pathname + window.location.search);
  notifications.show({
    id: 'signed-out',
    title: 'You are signed out',
    color: 'red',
    autoClose: false,
    withBorder: true,
    message: (
      <>
        What you typed is still on this page.{' '}
        <Anchor href={`/sign-in?callbackUrl=${back}`}>Sign in again</Anchor> to save it.
      </>
    ),
  });
}
