'use client';

import { useEffect, useState } from 'react';
import { whenIdle } from '@/lib/client/when-idle';

/** False until the page has once had nothing else to do: for what may come after that which the page is for. */
export function useIsIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return isIdle;
}
