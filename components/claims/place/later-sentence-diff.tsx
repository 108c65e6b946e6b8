'use client';

import { createLaterPart } from '@/components/ui/page/later-part';

export const LaterSentenceDiff = createLaterPart(
  async () => (await import('./sentence-diff')).SentenceDiff,
  120,
);
