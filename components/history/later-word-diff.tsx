'use client';

import { createLaterPart } from '@/components/ui/page/later-part';

export const LaterWordDiff = createLaterPart(async () => (await import('./word-diff')).WordDiff, 60);
