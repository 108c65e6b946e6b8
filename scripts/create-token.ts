import { createTokenBody } from '@/lib/contracts/newsroom';
import { Failure } from '@/lib/domain/failure';
import { createToken } from '@/lib/server/commands/people/create-token';
import { parseInput } from '@/lib/server/http/parse-input';
import { findActorByEmail } from '@/lib/server/repositories/people/members';
import { withServer } from './lib/application/with-server';

interface Input {
  email: string;
  scopes?: string[];
  expiresAt?: string;
}

await withServer<Input>(async (db, { email, ...given }) => {
  const body = parseInput(createTokenBody, { name: 'Command line', ...given }, 'input');
  const actor = await findActorByEmail(db, email);
  if (!actor) throw new Failure('not_found', `Nobody who may sign in has the address ${email}.`);
  const { token } = await createToken({ db, actor }, body);
  console.log(token);
});
