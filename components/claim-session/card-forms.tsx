'use client';

import { type ReactNode, useMemo, useState } from 'react';
import type { SourcePrefill } from '@/lib/client/sources/source-fields';
import { createRequiredContext } from '@/lib/client/required-context';

/** The actions on a claim that need a reason. */
export type ReasonKind =
  'return' | 'withdraw' | 'not_checkable' | 'let_wording_stand' | 'overrule_wording' | 'let_stand';

/** A form inside a claim's card. Only one is open at a time; what was typed in the others is kept. */
export type CardForm =
  | { claimId: string; kind: ReasonKind | 'duplicate' | 'history' | 'wording' | 'accept_wording' }
  | { claimId: string; kind: 'source'; sourceId: string | null; prefill?: SourcePrefill }
  | { claimId: string; kind: 'contact'; contactId: string | null }
  | { claimId: string; kind: 'contact_answer'; contactId: string };

interface CardForms {
  form: CardForm | null;
  openForm: (form: CardForm) => void;
  closeForm: () => void;
}

const context = createRequiredContext<CardForms>('CardFormsProvider');

export function CardFormsProvider({ children }: { children: ReactNode }) {
  const [form, setForm] = useState<CardForm | null>(null);
  const value = useMemo(() => ({ form, openForm: setForm, closeForm: () => setForm(null) }), [form]);
  return <context.Provider value={value}>{children}</context.Provider>;
}

/** Which form is open in a card, and the ways to open and close one. */
export const useCardForms = context.useValue;
