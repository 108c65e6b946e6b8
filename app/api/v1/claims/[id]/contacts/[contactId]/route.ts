import { routes } from '@/lib/contracts/routes';
import { removeContact, updateContact } from '@/lib/server/commands/edit-contacts';
import { route } from '@/lib/server/http/route';

export const PATCH = route(routes.updateContact, ({ db, actor, params, ifMatch, body }) =>
  updateContact(db, actor, params.id, params.contactId, ifMatch, body),
);

export const DELETE = route(routes.removeContact, ({ db, actor, params, ifMatch }) =>
  removeContact(db, actor, params.id, params.contactId, ifMatch),
);
