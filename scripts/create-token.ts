import { Failure } from '@/lib/domain/failure';
import type { TokenScope } from '@/lib/domain/vocabulary';
import { createToken } from '@/lib/server/commands/people/create-token';
import { findActorByEmail } from '@/lib/server/repositories/people/members';
import { withServer } from './lib/application/with-server';

interface Input {
  email: string;
  scopes?: TokenScope[];
}

await withServer<Input>(async (db, { email, scopes }) => {
  const actor = await findActorByEmail(db, email);
  if (!actor) throw new Failure('not_found', `Nobody who may sign in has the address ${email}.`);
  const { token } = await createToken({ db, actor }, { name: 'Command line', scopes });
  console.log(token);
});
