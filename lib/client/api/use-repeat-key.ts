'use client';

import { useRef } from 'react';
import { randomId } from './random-id';

/**
 * Gives a write its key. The key stays the same while the body is the same, so repeating a write after a lost answer does
 * not make a second one.
 */
export function useRepeatKey(): (body: unknown) => string {
  const last = useRef({ content: '', key: '' });
  return (body) => {
    const content = JSON.stringify(body);
    if (last.current.content !== content) last.current = { content, key: randomId() };
    return last.current.key;
  };
}
