'use client';

import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';

const parsers = {
  claim: parseAsString,
  citation: parseAsString,
  copy: parseAsString,
  compare: parseAsString,
  start: parseAsInteger,
  end: parseAsInteger,
  from: parseAsStringLiteral(['review'] as const),
  view: parseAsStringLiteral(['text', 'page'] as const).withDefault('text'),
};

/** What the viewer shows, kept in its address: see `SourceView` in lib/client/sources/source-href.ts. */
export function useViewerParams() {
  return useQueryStates(parsers, { scroll: false });
}

export type ViewerParams = ReturnType<typeof useViewerParams>[0];
