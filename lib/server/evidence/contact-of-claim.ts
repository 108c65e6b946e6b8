import 'server-only';
import { Failure } from '@/lib/domain/failure';
import type { ClaimAction } from '@/lib/domain/workflow/claim-transitions';
import type { Actor } from '../auth/actor';
import { isWithheldFrom } from '@/lib/domain/evidence/is-withheld-from';
import type { ClaimRecord } from '../repositories/claims/claim-record';
import type { ContactRecord } from '../repositories/claims/contact-record';

/** The state rule for a claim with these contacts: it waits until each of them has answered. */
export function ruleOfContacts(contacts: readonly Pick<ContactRecord, 'outcome'>[]): ClaimAction {
  return contacts.some(({ outcome }) => outcome === 'waiting') ? 'editContacts' : 'closeContact';
}

/** A contact of the claim by its id. People who may not read it are refused. */
export function getContact(claim: ClaimRecord, contactId: string, actor: Actor): ContactRecord {
  const contact = claim.contacts.find(({ id }) => id === contactId);
  if (!contact) throw new Failure('not_found', 'There is no such contact on this claim.');
  if (isWithheldFrom(contact, actor))
    throw new Failure('withheld_evidence', 'This contact is confidential. Only its readers can change it.');
  return contact;
}
