'use client';

import { Anchor, Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import Link from 'next/link';
import { showDone, showProblem } from '@/components/ui/notices/toast';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import { callApi } from '@/lib/client/api/api';
import type { TokenDto } from '@/lib/contracts/newsroom';
import { SettingsSection } from '../settings/settings-section';
import classes from './api-tokens.module.css';
import { CreateToken } from './create-token';
import { scopeWords } from './scope-words';
import { TokenEnd } from './token-end';

/** The person's API tokens: made, shown once, revoked at once. */
export function ApiTokens({ first }: { first: { tokens: TokenDto[] } }) {
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: ['tokens'],
    queryFn: ({ signal }) => callApi('listTokens', { signal }),
    initialData: first,
  });
  const revoke = useMutation({
    mutationFn: (token: TokenDto) => callApi('revokeToken', { params: { id: token.id } }),
    onSuccess: (_, token) => {
      showDone(`“${token.name}” is revoked`);
      return queryClient.invalidateQueries({ queryKey: ['tokens'] });
    },
    onError: (error) => showProblem(error, 'The token was not revoked'),
  });
  return (
    <SettingsSection
      title="API tokens"
      lead={
        <>
          A token acts with your roles, in what it may do, until it ends. What can be done with it is in the{' '}
          <Anchor component={Link} href="/api-docs">
            API documentation
          </Anchor>
          .
        </>
      }
    >
      {data.tokens.length === 0 ? (
        <p className={classes.none}>You have no tokens.</p>
      ) : (
        <ul className={classes.tokens}>
          {data.tokens.map((token) => (
            <Group component="li" gap={12} key={token.id} className={classes.token}>
              <KeyRound size={18} aria-hidden className={classes.icon} />
              <div className={classes.words}>
                <div className={classes.name}>{token.name}</div>
                <div className={house.quiet}>
                  {token.scopes.map((scope) => scopeWords[scope]).join(', ')} · made{' '}
                  <When at={token.createdAt} /> · <TokenEnd at={token.expiresAt} /> ·{' '}
                  {token.lastUsedAt === null ? (
                    'never used'
                  ) : (
                    <>
                      last used <When at={token.lastUsedAt} />
                    </>
                  )}
                </div>
              </div>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`Revoke ${token.name}`}
                loading={revoke.isPending && revoke.variables.id === token.id}
                onClick={() => revoke.mutate(token)}
              >
                Revoke
              </Button>
            </Group>
          ))}
        </ul>
      )}
      <CreateToken tokens={data.tokens} />
    </SettingsSection>
  );
}
