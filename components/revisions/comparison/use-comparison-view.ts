'use client';

import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

/** Both columns, both in one, or one text alone. */
export type ComparisonView = 'side' | 'both' | 'before' | 'after';

/** Below this there is no room for two columns. */
const narrowQuery = '(max-width: 56.24em)';

/** The view of two texts on this screen, and the views to choose from. */
export function useComparisonView(labels: { before: string; after: string }) {
  const isNarrow = useMediaQuery(narrowQuery, false);
  const [chosen, setView] = useState<ComparisonView | null>(null);
  const views: { value: ComparisonView; label: string }[] = isNarrow
    ? [
        { value: 'both', label: 'In one' },
        { value: 'before', label: labels.before },
        { value: 'after', label: labels.after },
      ]
    : [
        { value: 'side', label: 'Side by side' },
        { value: 'both', label: 'In one' },
      ];
  const view = views.find(({ value }) => value === chosen)?.value ?? (isNarrow ? 'both' : 'side');
  return { view, views, setView };
}
