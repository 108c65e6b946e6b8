import type { Metadata } from 'next';
import { ApiTokens } from '@/components/account/api-tokens';
import { PasswordForm } from '@/components/account/password-form';
import { PersonCard } from '@/components/account/person-card';
import { ScreenPreferences } from '@/components/account/screen-preferences';
import { Page } from '@/components/ui/page/page';
import { requirePageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadMe } from '@/lib/server/queries/newsrooms/load-me';
import { loadTokens } from '@/lib/server/queries/newsrooms/load-tokens';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const actor = await requirePageActor('self.write');
  const [me, tokens] = await Promise.all([loadMe(getDb(), actor), loadTokens(getDb(), actor)]);
  return (
    <Page title="Account" width="narrow">
      <PersonCard me={me} />
      <PasswordForm hasPassword={me.hasPassword} email={me.email} />
      <ApiTokens first={tokens} />
      <ScreenPreferences />
    </Page>
  );
}
