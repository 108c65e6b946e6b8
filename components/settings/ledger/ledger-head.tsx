'use client';

import { ActionIcon, CopyButton } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import classes from './ledger-head.module.css';

/** The present head of the chain, to be written down, and what to do with it. */
export function LedgerHead({ head }: { head: { sequence: number; hash: string } }) {
  const value = `${head.sequence}:${head.hash}`;
  return (
    <div className={classes.head}>
      <p className={classes.value}>
        <span className={classes.term}>Head now</span> <code>{value}</code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <ActionIcon size="sm" aria-label={copied ? 'Head copied' : 'Copy the head'} onClick={copy}>
              {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
            </ActionIcon>
          )}
        </CopyButton>
      </p>
      <p className={classes.how}>
        Keep the head outside of Linecheck. Later,{' '}
        <a href="/verify.mjs" download>
          verify.mjs
        </a>{' '}
        tells from a downloaded ledger whether everything up to it is still there as it was:{' '}
        <code>node verify.mjs newsroom-ledger.json --head N:HASH</code>
      </p>
    </div>
  );
}
