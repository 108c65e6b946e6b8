import type { ContactDto, LogContactBody, UpdateContactBody } from '@/lib/contracts/contacts';
import { callApi } from '@/lib/client/api/api';
import { randomId } from '@/lib/client/api/random-id';
import { attempt, type WriteContext, writeClaim } from './claim-writes';

export type NewContact = Omit<LogContactBody, 'id'>;

/**
 * Notes of who was asked about a claim. A refusal that names faulty fields is thrown, so that the form can show them.
 * After any other refusal the answer is false, and the person has been told.
 */
export interface ContactEdits {
  logContact(claimId: string, contact: NewContact): Promise<boolean>;
  updateContact(claimId: string, contactId: string, change: UpdateContactBody): Promise<boolean>;
  removeContact(claimId: string, contactId: string): Promise<boolean>;
}

export function createContactEdits(context: WriteContext): ContactEdits {
  const { session, notices } = context;

  const log = (id: string, body: LogContactBody) =>
    writeClaim(context, id, (_, idempotencyKey) =>
      callApi('logContact', { params: { id }, body, idempotencyKey }),
    );
  const update = (id: string, contactId: string, body: UpdateContactBody) =>
    writeClaim(context, id, ({ version }, idempotencyKey) =>
      callApi('updateContact', { params: { id, contactId }, ifMatch: version, body, idempotencyKey }),
    );
  const remove = (id: string, contactId: string) =>
    writeClaim(context, id, ({ version }, idempotencyKey) =>
      callApi('removeContact', { params: { id, contactId }, ifMatch: version, idempotencyKey }),
    );
  const findContact = (claimId: string, contactId: string) =>
    session.getClaim(claimId)?.contacts.find(({ id }) => id === contactId);

  return {
    async logContact(claimId, contact) {
      let current = randomId();
      const claim = await attempt(
        context,
        { claimId, failed: 'The contact was not noted.', hasForm: true },
        () => log(claimId, { ...contact, id: current }),
      );
      if (!claim) return false;
      session.undo.push({
        label: `noting that ${contact.person} was asked`,
        undo: async () => void (await remove(claimId, current)),
        redo: async () => {
          current = randomId();
          await log(claimId, { ...contact, id: current });
        },
      });
      return true;
    },
    async updateContact(claimId, contactId, change) {
      const before = findContact(claimId, contactId);
      const claim = await attempt(
        context,
        { claimId, failed: 'The contact was not saved.', hasForm: true },
        () => update(claimId, contactId, change),
      );
      if (claim && before && change.confidential === undefined) {
        session.undo.push({
          label: `change of the contact with ${before.person}`,
          undo: async () => void (await update(claimId, contactId, fieldsOf(before))),
          redo: async () => void (await update(claimId, contactId, change)),
        });
      }
      return claim !== null;
    },
    async removeContact(claimId, contactId) {
      const before = findContact(claimId, contactId);
      if (!before) return false;
      const claim = await attempt(
        context,
        { claimId, failed: 'The contact was not removed.', hasForm: true },
        () => remove(claimId, contactId),
      );
      if (!claim) return false;
      let current = contactId;
      session.undo.push({
        label: `removing the contact with ${before.person}`,
        undo: async () => {
          current = randomId();
          await log(claimId, { ...fieldsOf(before), ...confidenceOf(before), id: current });
        },
        redo: async () => void (await remove(claimId, current)),
      });
      notices.done(`Contact with ${before.person} removed.`, { canUndo: true });
      return true;
    },
  };
}

/** The change that restores a contact to its present values. */
function fieldsOf({ person, channel, question, askedAt, outcome, answer, answeredAt, sourceId }: ContactDto) {
  return { person, channel, question, askedAt, outcome, answer, answeredAt, sourceId };
}

function confidenceOf({ confidential, readers }: ContactDto) {
  return confidential ? { confidential, readerIds: readers.map(({ id }) => id) } : {};
}
