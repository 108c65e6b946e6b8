import { createFirstAdmin } from '@/lib/server/commands/people/create-first-admin';
import { withServer } from './lib/application/with-server';

interface Input {
  email: string;
  name: string;
  newsroom: string;
  password: string;
}

await withServer<Input>(async (db, input) => {
  const admin = await createFirstAdmin(db, input);
  console.log(`${admin.email} is an administrator of ${admin.newsroomName}.`);
});
