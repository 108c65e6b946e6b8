'use client';

import { useRef } from 'react';
import { randomId } from './random-id';

/** Gives a write its key: the same one as long as the same body is sent, so that a repetition after a lost answer makes no second one. */
export function useRepeatKey(): (body: unknown) => string {
  const last = useRef({ content: '', key: '' });
  return (body) => {
    const content = JSON.stringify(body);
    if (last.current.content !== content) last.current = { content, key: randomId() };
    return last.current.key;
  };
}
