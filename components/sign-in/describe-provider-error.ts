/** The sentence for an error word that the sign-in library puts into the address. Null if there is none. */
export function describeProviderError(error: unknown): string | null {
  if (typeof error !== 'string' || error === '') return null;
  switch (error) {
    case 'AccessDenied':
      return 'Nobody who may sign in here has the e-mail address of that account. Ask an admin of your newsroom to add you.';
    case 'EmailNotVerified':
      return 'That account has no e-mail address that its provider has verified. Have it verified there, then try again.';
    case 'CredentialsSignin':
      return 'E-mail and password do not go together, or the account is disabled.';
    case 'SessionRequired':
      return 'Sign in to see that page.';
    default:
      return 'Signing in through that provider did not work. Try again, or use your password.';
  }
}
