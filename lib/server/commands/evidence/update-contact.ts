import 'server-only';
import type { UpdateContactBody } from '@/lib/contracts/contacts';
import { describeContact, describeDifference } from '../../evidence/copies/describe-evidence';
import { resolveContact } from '../../evidence/citing/resolve-contact';
import type { ContactRecord } from '../../repositories/claims/contact-record';
import { updateContactRow } from '../../repositories/claims/contacts';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';
import { getContact, ruleOfContacts } from '../../evidence/contact-of-claim';

/** Changes a contact, notes its answer or that none came, or opens a confidential one. Absent fields stay. */
export function updateContact(
  context: ChangeContext,
  claimId: string,
  contactId: string,
  { confidential, ...input }: UpdateContactBody,
) {
  const { db, actor } = context;
  return runClaimCommand(context, claimId, {
    rule: (claim) =>
      ruleOfContacts(
        claim.contacts.map(({ id, outcome }) =>
          id === contactId ? { outcome: input.outcome ?? outcome } : { outcome },
        ),
      ),
    plan: async (claim) => {
      const before = getContact(claim, contactId, actor);
      const { outcome = before.outcome } = input;
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      // An answer belongs to its outcome: with another one it goes, unless the request brings one of its own.
      const kept = outcome === before.outcome ? before : { ...before, answer: null, answeredAt: null };
      const { fields, seen } = await resolveContact(db, actor, { ...kept, ...given }, before.sourceId);
      const opened = confidential === false ? { isConfidential: false, readerIds: [], readers: [] } : {};
      const after: ContactRecord = { ...before, ...fields, ...opened };
      const changes = describeDifference('contact', describeContact(before), describeContact(after));
      if (Object.keys(changes).length === 0 && after.sourceId === before.sourceId) return null;
      return {
        action: 'contact.updated',
        parts: [updateContactRow(claimId, after)],
        seen,
        after: { ...claim, contacts: claim.contacts.map((one) => (one.id === contactId ? after : one)) },
        changes,
        data: { contactId },
      };
    },
  });
}
