'use client';

import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { SourcePrefill } from '@/lib/client/sources/source-fields';

type WordingForm = 'wording' | 'accept_wording' | 'let_wording_stand' | 'overrule_wording';

/** A form inside a claim's card. Only one is open at a time; what was typed in the others is kept. */
export type CardForm =
  | {
      claimId: string;
      kind: 'return' | 'not_checkable' | 'withdraw' | 'duplicate' | 'let_stand' | 'history' | WordingForm;
    }
  | { claimId: string; kind: 'source'; sourceId: string | null; prefill?: SourcePrefill }
  | { claimId: string; kind: 'contact'; contactId: string | null }
  | { claimId: string; kind: 'contact_answer'; contactId: string };

interface CardForms {
  form: CardForm | null;
  openForm: (form: CardForm) => void;
  closeForm: () => void;
}

const CardFormsContext = createContext<CardForms | null>(null);

export function CardFormsProvider({ children }: { children: ReactNode }) {
  const [form, setForm] = useState<CardForm | null>(null);
  const value = useMemo(() => ({ form, openForm: setForm, closeForm: () => setForm(null) }), [form]);
  return <CardFormsContext value={value}>{children}</CardFormsContext>;
}

/** Which form is open in a card, and the ways to open and close one. */
export function useCardForms(): CardForms {
  const forms = use(CardFormsContext);
  if (!forms) throw new Error('CardFormsProvider is missing above this component');
  return forms;
}
