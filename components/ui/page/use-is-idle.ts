'use client';

import { useEffect, useState } from 'react';
import { whenIdle } from '@/lib/client/when-idle';

/** False until the page has once had nothing else to do. For work that may wait until the main content is done. */
export function useIsIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return isIdle;
}
