import { routes } from '@/lib/contracts/routes/routes';
import { settlePlaces } from '@/lib/server/commands/claims/settle-places';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.settlePlaces, ({ params, ...context }) => settlePlaces(context, params.id));
