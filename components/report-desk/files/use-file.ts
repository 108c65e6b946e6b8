'use client';

import { useEffect, useRef, useState } from 'react';
import { type FileNews, getFile } from '@/lib/client/files/get-file';

/** How far a file is that somebody asked for here. */
export type FileState = { kind: 'idle' } | FileNews | { kind: 'saved' } | { kind: 'failed'; error: unknown };

/** Gets a file and saves it as a download. Leaving the page ends the wait. */
export function useFile(): { state: FileState; get: (url: string) => void; stop: () => void } {
  const [state, setState] = useState<FileState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const get = (url: string) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    getFile(url, controller.signal, setState).then(
      ({ blob, name }) => {
        save(blob, name);
        setState({ kind: 'saved' });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setState({ kind: 'failed', error });
      },
    );
  };
  const stop = () => {
    running.current?.abort();
    setState({ kind: 'idle' });
  };
  return { state, get, stop };
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken it by then, also where it asks first where to keep it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
