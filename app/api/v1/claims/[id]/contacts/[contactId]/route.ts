import { routes } from '@/lib/contracts/routes/routes';
import { removeContact } from '@/lib/server/commands/evidence/remove-contact';
import { updateContact } from '@/lib/server/commands/evidence/update-contact';
import { route } from '@/lib/server/http/route';

export const PATCH = route(routes.updateContact, ({ params, body, ...context }) =>
  updateContact(context, params.id, params.contactId, body),
);

export const DELETE = route(routes.removeContact, ({ params, ...context }) =>
  removeContact(context, params.id, params.contactId),
);
