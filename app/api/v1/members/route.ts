import { routes } from '@/lib/contracts/routes/routes';
import { createMember, recoverCreatedMember } from '@/lib/server/commands/people/create-member';
import { route } from '@/lib/server/http/route';
import { unkeptAnswer } from '@/lib/server/http/unkept-answer';
import { loadMembers } from '@/lib/server/queries/newsrooms/load-members';

export const GET = route(routes.listMembers, ({ db, actor }) => loadMembers(db, actor));

export const POST = route(
  routes.createMember,
  async ({ body, ...context }) => {
    const member = await createMember(context, body);
    return member.oneTimePassword === undefined ? member : unkeptAnswer(201, member);
  },
  { recover: ({ body, ...context }) => recoverCreatedMember(context, body) },
);
