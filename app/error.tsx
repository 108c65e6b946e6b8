'use client';

import { useEffect } from 'react';
import classes from '@/components/shell/lone-page.module.css';
import { Wordmark } from '@/components/shell/wordmark';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  useEffect(() => {
    document.title = 'Something went wrong · Linecheck';
  }, []);
  return (
    <main className={classes.page}>
      <Wordmark />
      <h1 className={classes.title}>This page could not be shown</h1>
      <p className={classes.text}>
        Nothing that was saved is lost, and what you typed is kept in this browser. Try again; if it stays
        like this, tell whoever runs this site{error.digest ? ` and quote ${error.digest}` : ''}.
      </p>
      <button type="button" className={classes.link} onClick={reset}>
        Try again
      </button>
    </main>
  );
}
