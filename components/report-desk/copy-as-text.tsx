'use client';

import { Copy } from 'lucide-react';
import { useState } from 'react';
import { showProblem } from '@/components/ui/notices/toast';
import classes from './export-list.module.css';

/** Copies the whole report to the clipboard as text. `url` is the address of its Markdown. */
export function CopyAsText({ url }: { url: string }) {
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle');
  const copy = async () => {
    setState('busy');
    try {
      const response = await fetch(url, { credentials: 'same-origin', cache: 'no-store' });
      if (!response.ok) throw new Error(`status ${response.status}`);
      await navigator.clipboard.writeText(await response.text());
      setState('done');
    } catch (error) {
      setState('idle');
      showProblem(error, 'Not copied');
    }
  };
  return (
    <button type="button" className={classes.button} disabled={state === 'busy'} onClick={() => void copy()}>
      <Copy size={15} aria-hidden />{' '}
      <span aria-live="polite">{state === 'done' ? 'Copied' : 'Copy as text'}</span>
    </button>
  );
}
