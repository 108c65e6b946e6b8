'use client';

import { Checkbox, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import { showDone } from '@/components/ui/notices/toast';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import { SettingsSection } from '../settings/settings-section';

const toggle = { 'aria-label': 'Show or hide the password', tabIndex: 0 };

/** Changes the password. Only its length is checked: managers may paste, and people may use a sentence. */
export function PasswordForm({ hasPassword, email }: { hasPassword: boolean; email: string }) {
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [revokeTokens, setRevokeTokens] = useState(false);
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: () => callApi('changePassword', { body: { currentPassword, newPassword, revokeTokens } }),
    onSuccess: () => {
      setCurrent('');
      setNew('');
      setRevokeTokens(false);
      const andTokens = revokeTokens ? ', and your API tokens are revoked' : '';
      showDone(`Password changed. Every other session of yours has ended${andTokens}.`);
      return queryClient.invalidateQueries({ queryKey: ['tokens'] });
    },
  });
  const problem = change.error instanceof ApiProblem ? change.error : null;
  const isWrong = problem?.code === 'wrong_password';
  const isForField = isWrong || (problem?.errors.length ?? 0) > 0;
  const disabledReason = describeMissing(currentPassword, newPassword);
  return (
    <SettingsSection
      title="Password"
      lead={hasPassword ? undefined : 'You sign in through a provider and have no password here.'}
    >
      {hasPassword && (
        <Stack
          component="form"
          maw="26rem"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            if (disabledReason === null) change.mutate();
          }}
        >
          <input type="email" name="email" value={email} readOnly hidden autoComplete="username" />
          <PasswordInput
            label="Current password"
            autoComplete="current-password"
            value={currentPassword}
            error={isWrong ? problem.detail : problem?.messageFor('currentPassword')}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            visibilityToggleButtonProps={toggle}
          />
          <PasswordInput
            label="New password"
            description="At least 10 characters. A sentence is good."
            autoComplete="new-password"
            maxLength={256}
            value={newPassword}
            error={problem?.messageFor('newPassword')}
            onChange={(event) => setNew(event.currentTarget.value)}
            visibilityToggleButtonProps={toggle}
          />
          <Checkbox
            label="Revoke my API tokens too"
            description="Say so if somebody else may know the password. Programs that use a token stop working at once; without this they go on."
            checked={revokeTokens}
            onChange={({ currentTarget }) => setRevokeTokens(currentTarget.checked)}
          />
          {change.error && !isForField && (
            <ErrorNotice error={change.error} title="The password was not changed" />
          )}
          <div>
            <ReasonButton type="submit" loading={change.isPending} disabledReason={disabledReason}>
              Change the password
            </ReasonButton>
          </div>
        </Stack>
      )}
    </SettingsSection>
  );
}

function describeMissing(current: string, next: string): string | null {
  if (current === '') return 'Your current password first.';
  const missing = 10 - [...next].length;
  if (missing > 0) return next === '' ? 'Then the new one.' : `${missing} more characters.`;
  return null;
}
