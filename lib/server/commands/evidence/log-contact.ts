import 'server-only';
import { randomUUID } from 'node:crypto';
import type { LogContactBody } from '@/lib/contracts/contacts';
import { Failure } from '@/lib/domain/failure';
import { describeContact } from '../../evidence/copies/describe-evidence';
import { resolveContact } from '../../evidence/citing/resolve-contact';
import { resolveReaders } from '../../evidence/citing/resolve-readers';
import { isUniqueViolation } from '../../http/database-failure';
import type { ContactRecord } from '../../repositories/claims/contact-record';
import { insertContact } from '../../repositories/claims/contacts';
import { ruleOfContacts } from '../../evidence/contact-of-claim';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

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
      rule: (claim) => ruleOfContacts([...claim.contacts, { outcome }]),
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
