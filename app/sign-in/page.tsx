import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Wordmark } from '@/components/shell/wordmark';
import { describeProviderError } from '@/components/sign-in/describe-provider-error';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import classes from '@/components/sign-in/sign-in-page.module.css';
import { Specimen } from '@/components/sign-in/specimen';
import house from '@/components/ui/page/house.module.css';
import { ownPath } from '@/lib/server/auth/callback-url';
import { findPageActor } from '@/lib/server/session/require-page-actor';
import { listSignInProviders } from '@/lib/server/sign-in/sign-in-providers';
import { getDb } from '@/lib/server/db';
import { getEnv } from '@/lib/server/env';
import { listSamplePeople } from '@/lib/server/queries/newsrooms/list-sample-people';

export const metadata: Metadata = { title: 'Sign in' };

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error } = await searchParams;
  const asked = ownPath(callbackUrl, getEnv().NEXTAUTH_URL);
  // If this page were its own destination, a signed-in person would be sent round in circles.
  const callbackPath = /^\/sign-in(?:[/?]|$)/.test(asked) ? '/' : asked;
  if (await findPageActor()) redirect(callbackPath);
  const people = await listSamplePeople(getDb());
  return (
    <div className={classes.page}>
      <header className={classes.showcase}>
        <Wordmark />
        <Specimen />
      </header>
      <main className={classes.panel}>
        <div className={classes.phoneMark}>
          <Wordmark />
        </div>
        <h1 className={house.headline}>Sign in</h1>
        <p className={classes.lead}>Check an article line by line before it runs.</p>
        <SignInForm
          callbackPath={callbackPath}
          providers={listSignInProviders()}
          people={people}
          providerError={describeProviderError(error)}
        />
      </main>
    </div>
  );
}
