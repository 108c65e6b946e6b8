import 'server-only';
import { randomUUID } from 'node:crypto';
import type { LogContactBody, UpdateContactBody } from '@/lib/contracts/contacts';
import { Failure } from '@/lib/domain/failure';
import type { ClaimAction } from '@/lib/domain/workflow/claim-transitions';
import type { Actor } from '../auth/actor';
import { describeContact, describeDifference } from '../evidence/copies/describe-evidence';
import { resolveContact } from '../evidence/citing/resolve-contact';
import { resolveReaders } from '../evidence/citing/resolve-readers';
import { isUniqueViolation } from '../http/database-failure';
import { isWithheldFrom } from '../presenters/present-evidence';
import type { ClaimRecord } from '../repositories/claims/claim-record';
import type { ContactRecord } from '../repositories/claims/contact-record';
import { deleteContact, insertContact, updateContactRow } from '../repositories/claims/contacts';
import { runClaimCommand } from './change-claim';
import type { ChangeContext } from './command-context';

const maxContacts = 100;

/** Notes that somebody was asked. The claim waits for as long as one of them has not answered. */
export async function logContact(
  context: ChangeContext<number | null>,
  claimId: string,
  input: LogContactBody,
) {
  const { db, actor } = context;
  const id = input.id ?? randomUUID();
  const {
    person,
    channel,
    askedAt,
    question = null,
    answer = null,
    answeredAt = null,
    sourceId = null,
  } = input;
  const outcome = input.outcome ?? 'waiting';
  try {
    return await runClaimCommand(context, claimId, {
      rule: (claim) => ruleFor([...claim.contacts, { outcome }]),
      plan: async (claim) => {
        if (claim.contacts.length >= maxContacts)
          throw new Failure('wrong_state', `A claim holds at most ${maxContacts} contacts.`);
        const given = { person, channel, question, askedAt, outcome, answer, answeredAt, sourceId };
        const { fields, seen } = await resolveContact(db, actor, given);
        const contact: ContactRecord = {
          ...fields,
          ...(await resolveReaders(db, actor, input)),
          id,
          readers: [],
          loggedBy: { id: actor.memberId, name: actor.name },
        };
        return {
          action: 'contact.added',
          parts: [insertContact(actor, claimId, contact)],
          seen,
          after: { ...claim, contacts: [...claim.contacts, contact] },
          changes: { contact: [null, describeContact(contact)] },
          data: { contactId: id },
        };
      },
    });
  } catch (error) {
    if (isUniqueViolation(error, 'contact_pkey'))
      throw new Failure('already_exists', 'A contact with this id exists already.');
    throw error;
  }
}

/** Changes a contact, notes its answer or that none came, or opens a confidential one; what is absent stays. */
export function updateContact(
  context: ChangeContext,
  claimId: string,
  contactId: string,
  { confidential, ...input }: UpdateContactBody,
) {
  const { db, actor } = context;
  return runClaimCommand(context, claimId, {
    rule: (claim) =>
      ruleFor(
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

/** Takes a contact off a claim; the ledger keeps what it said. */
export function removeContact(context: ChangeContext, claimId: string, contactId: string) {
  const others = (claim: ClaimRecord) => claim.contacts.filter(({ id }) => id !== contactId);
  return runClaimCommand(context, claimId, {
    rule: (claim) => ruleFor(others(claim)),
    plan: (claim) => ({
      action: 'contact.removed',
      parts: [deleteContact(claimId, contactId)],
      changes: { contact: [describeContact(getContact(claim, contactId, context.actor)), null] },
      after: { ...claim, contacts: others(claim) },
      data: { contactId },
    }),
  });
}

function ruleFor(contacts: readonly Pick<ContactRecord, 'outcome'>[]): ClaimAction {
  return contacts.some(({ outcome }) => outcome === 'waiting') ? 'log_contact' : 'close_contact';
}

function getContact(claim: ClaimRecord, contactId: string, actor: Actor): ContactRecord {
  const contact = claim.contacts.find(({ id }) => id === contactId);
  if (!contact) throw new Failure('not_found', 'There is no such contact on this claim.');
  if (isWithheldFrom(contact, actor))
    throw new Failure('withheld_evidence', 'This contact is confidential. Only its readers can change it.');
  return contact;
}
