'use client';

import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import classes from './sign-in-form.module.css';
import { SamplePeople, type SampleSignIn } from './sample-people';
import { useSignIn } from './use-sign-in';

interface SignInFormProps {
  callbackPath: string;
  providers: { id: string; name: string }[];
  people: SampleSignIn[];
  /** The refusal of an identity provider, in words. Null without one. */
  providerError: string | null;
}

/** E-mail and password, the identity providers, and in a sample newsroom its published people. */
export function SignInForm({ callbackPath, providers, people, providerError }: SignInFormProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { signIn, signInVia, message, busyWith } = useSignIn(callbackPath);
  const shown = message ?? providerError;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn(email, password, 'form');
  };
  return (
    <>
      {shown !== null && (
        <Alert color="red" variant="light" role="alert" icon={<CircleAlert size={18} aria-hidden />} mb="md">
          {shown}
        </Alert>
      )}
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          label="E-mail"
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          required
          withAsterisk={false}
          size="md"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password', tabIndex: 0 }}
        />
        <Button type="submit" size="md" fullWidth loading={busyWith === 'form'}>
          Sign in
        </Button>
      </form>
      {providers.length > 0 && (
        <div className={classes.providers}>
          {providers.map(({ id, name }) => (
            <Button
              key={id}
              variant="default"
              size="md"
              fullWidth
              loading={busyWith === id}
              onClick={() => signInVia(id)}
            >
              Continue with {name}
            </Button>
          ))}
        </div>
      )}
      {people.length > 0 && (
        <SamplePeople
          people={people}
          busyWith={busyWith}
          onSignIn={(person) => signIn(person.email, person.password, person.email)}
        />
      )}
    </>
  );
}
