'use client';

import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '@/lib/client/api/api';
import type { ArticleListItem } from '@/lib/contracts/articles';

interface KnownArticle {
  /**
   * SHA-256 of the text in hexadecimal. Null while it is computed, or if the browser cannot compute it (plain http).
   */
  sha256: string | null;
  /** The article that has exactly this text already. */
  known: ArticleListItem | null;
}

/** Finds out whether exactly this text is in the newsroom already. It asks by hash, so the text itself is not sent. */
export function useKnownArticle(text: string): KnownArticle {
  const [settled] = useDebouncedValue(text, 400);
  const hash = useQuery({
    queryKey: ['sha256', settled],
    queryFn: () => sha256Of(settled),
    enabled: settled !== '',
    staleTime: Infinity,
    gcTime: 0,
  });
  const sha256 = settled === text ? (hash.data ?? null) : null;
  const list = useQuery({
    queryKey: ['articles', 'by-hash', sha256],
    queryFn: ({ signal }) =>
      callApi('listArticles', { query: { sha256: sha256 ?? undefined, limit: 1 }, signal }),
    enabled: sha256 !== null,
  });
  return { sha256, known: sha256 === null ? null : (list.data?.articles[0] ?? null) };
}

async function sha256Of(text: string): Promise<string | null> {
  // Browsers do not offer this on plain http. The server then finds the duplicate when the text is sent.
  if (!('subtle' in crypto)) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
