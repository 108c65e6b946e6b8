'use client';

import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import { ShownOnce } from '@/components/ui/forms/shown-once';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import type { TokenDto } from '@/lib/contracts/newsroom';
import { type TokenScope, tokenScopes } from '@/lib/domain/vocabulary';
import classes from './api-tokens.module.css';
import { ScopeTable } from './scope-table';

const dayMs = 86_400_000;
const times = [
  { label: 'A week', value: '7' },
  { label: 'A month', value: '30' },
  { label: 'Three months', value: '90' },
  { label: 'A year', value: '365' },
];

/** The scopes in their order, without those that a scope for everything takes along. */
function withoutTaken(scopes: readonly TokenScope[]): TokenScope[] {
  const isTaken = (scope: TokenScope) =>
    (scope.endsWith('_read') && scopes.includes('read')) ||
    (scope.endsWith('_write') && scopes.includes('write'));
  return tokenScopes.filter((scope) => scopes.includes(scope) && !isTaken(scope));
}

/** Makes a token and shows its secret, which the server keeps only as a hash. */
export function CreateToken({ tokens }: { tokens: TokenDto[] }) {
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<TokenScope[]>(['read']);
  const [days, setDays] = useState('90');
  const create = useMutation({
    mutationFn: () => {
      const expiresAt = new Date(Date.now() + Number(days) * dayMs).toISOString();
      return callApi('createToken', { body: { name, scopes: withoutTaken(scopes), expiresAt } });
    },
    onSuccess: () => {
      setName('');
      return queryClient.invalidateQueries({ queryKey: ['tokens'] });
    },
  });
  // A secret is shown only while its token exists: a revoked one opens nothing.
  const made = create.data && tokens.some(({ id }) => id === create.data.id) ? create.data : null;
  const problem = create.error instanceof ApiProblem ? create.error : null;
  const disabledReason =
    name.trim() === '' ? 'Say what it is for.' : scopes.length === 0 ? 'Choose what it may do.' : null;
  return (
    <Stack
      component="form"
      className={classes.create}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (disabledReason === null) create.mutate();
      }}
    >
      {made && (
        <ShownOnce
          label={`The token “${made.name}”`}
          value={made.token}
          note="It is shown this once. Whoever has it acts as you; keep it where you keep passwords."
        />
      )}
      <TextInput
        label="What the new token is for"
        placeholder="Nightly export"
        maxLength={120}
        value={name}
        error={problem?.messageFor('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ScopeTable held={scopes} error={problem?.messageFor('scopes')} onChange={setScopes} />
      <NativeSelect
        label="It ends in"
        description="After that, a new one has to be made."
        maw="14rem"
        value={days}
        error={problem?.messageFor('expiresAt')}
        onChange={({ currentTarget }) => setDays(currentTarget.value)}
        data={times}
      />
      {create.error && (problem?.errors.length ?? 0) === 0 && (
        <ErrorNotice error={create.error} title="No token was made" />
      )}
      <div>
        <ReasonButton type="submit" loading={create.isPending} disabledReason={disabledReason}>
          Make a token
        </ReasonButton>
      </div>
    </Stack>
  );
}
