'use client';

import { createLaterPart } from '@/components/ui/later-part';

// The heights are those of each part while it is empty.

export const RationaleEditor = createLaterPart(
  async () => (await import('./rationale-editor')).RationaleEditor,
  150,
);
export const DueInput = createLaterPart(async () => (await import('./due-input')).DueInput, 50);
export const SourceForm = createLaterPart(async () => (await import('./source-form')).SourceForm, 480);
export const ClaimHistoryPanel = createLaterPart(
  async () => (await import('./claim-history-panel')).ClaimHistoryPanel,
  200,
);
export const SentenceDiff = createLaterPart(async () => (await import('./sentence-diff')).SentenceDiff, 120);
export const WordDiff = createLaterPart(
  async () => (await import('@/components/history/word-diff')).WordDiff,
  60,
);
export const ContactForm = createLaterPart(async () => (await import('./contact-form')).ContactForm, 300);
export const ContactAnswerForm = createLaterPart(
  async () => (await import('./contact-answer-form')).ContactAnswerForm,
  240,
);
