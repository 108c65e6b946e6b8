import 'server-only';
import { describeContact } from '../../evidence/copies/describe-evidence';
import type { ClaimRecord } from '../../repositories/claims/claim-record';
import { deleteContact } from '../../repositories/claims/contacts';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';
import { getContact, ruleOfContacts } from '../../evidence/contact-of-claim';

/** Takes a contact off a claim; the ledger keeps what it said. */
export function removeContact(context: ChangeContext, claimId: string, contactId: string) {
  const others = (claim: ClaimRecord) => claim.contacts.filter(({ id }) => id !== contactId);
  return runClaimCommand(context, claimId, {
    rule: (claim) => ruleOfContacts(others(claim)),
    plan: (claim) => ({
      action: 'contact.removed',
      parts: [deleteContact(claimId, contactId)],
      changes: { contact: [describeContact(getContact(claim, contactId, context.actor)), null] },
      after: { ...claim, contacts: others(claim) },
      data: { contactId },
    }),
  });
}
