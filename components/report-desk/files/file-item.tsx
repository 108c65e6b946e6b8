'use client';

import type { MouseEvent, ReactNode } from 'react';
import { useState } from 'react';
import house from '@/components/ui/page/house.module.css';
import classes from '../export-list.module.css';
import { FileProgress } from './file-progress';
import { useFile } from './use-file';

interface FileItemProps {
  name: string;
  icon: ReactNode;
  /** For whom it is. */
  use: string;
  /** What it leaves out. */
  without: string;
  url: string;
  /** The same on another paper. */
  usLetterUrl?: string;
}

/** One file of the report, and how far it is once somebody has asked for it. */
export function FileItem({ name, icon, use, without, url, usLetterUrl }: FileItemProps) {
  const { state, get, stop } = useFile();
  const [asked, setAsked] = useState(url);
  const link = (address: string, words: string, className?: string) => (
    <a
      href={address}
      download
      className={className}
      onClick={(event) => {
        if (isForTheBrowser(event)) return;
        event.preventDefault();
        setAsked(address);
        get(address);
      }}
    >
      {words}
    </a>
  );
  return (
    <li className={classes.item}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <div className={classes.words}>
        {link(url, name, classes.name)}
        {usLetterUrl !== undefined && (
          <span className={classes.papers}>A4, or {link(usLetterUrl, 'US letter')}</span>
        )}
        <span className={classes.use}>{use}</span> <span className={house.muted}>{without}</span>
        <FileProgress state={state} onRetry={() => get(asked)} onStop={stop} />
      </div>
    </li>
  );
}

/** To open it elsewhere, or to save it under another name, is the browser's own work. */
function isForTheBrowser({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
}
