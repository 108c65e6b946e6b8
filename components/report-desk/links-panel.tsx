'use client';

import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { showDone, showProblem } from '@/components/ui/notices/toast';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { ReportDto } from '@/lib/contracts/reports';
import type { LinkDto } from '@/lib/contracts/publication';
import { CreateLink } from './create-link';
import links from './links-panel.module.css';
import classes from './panel.module.css';

/** Private links to the report: who has one, until when, and the button to end it. */
export function LinksPanel({ articleId, reports }: { articleId: string; reports: ReportDto[] }) {
  const [isMaking, setMaking] = useState(false);
  const { data, error } = useQuery({
    queryKey: queryKeys.links(articleId),
    queryFn: ({ signal }) => callApi('listLinks', { params: { id: articleId }, signal }),
  });
  const open = data?.links.filter(({ isOpen }) => isOpen) ?? [];
  return (
    <Stack component="section" gap={12} aria-labelledby="panel-links">
      <h2 id="panel-links" className={house.panelTitle}>
        Private links
      </h2>
      <p className={classes.text}>
        Lets somebody outside read an edition or the draft for a time, even while it is not public.
      </p>
      {error && <ErrorNotice error={error} title="The links could not be read" />}
      {open.length > 0 && (
        <Stack component="ul" gap="var(--space-1)">
          {open.map((link) => (
            <OpenLink key={link.id} link={link} />
          ))}
        </Stack>
      )}
      {isMaking ? (
        <CreateLink articleId={articleId} reports={reports} onClose={() => setMaking(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setMaking(true)}>
            Make a private link…
          </Button>
        </div>
      )}
    </Stack>
  );
}

function OpenLink({ link }: { link: LinkDto }) {
  const queryClient = useQueryClient();
  const { id, articleId, shows, note, expiresAt, createdBy } = link;
  const name = note ?? (shows === 'draft' ? 'To the draft' : `To edition ${shows}`);
  const revoke = useMutation({
    mutationFn: () => callApi('revokeLink', { params: { id: articleId, linkId: id } }),
    onSuccess: () => {
      showDone('The link has ended.');
      return queryClient.invalidateQueries({ queryKey: queryKeys.links(articleId) });
    },
    onError: (error) => showProblem(error, 'The link was not ended'),
  });
  return (
    <Group component="li" align="flex-start" justify="space-between" wrap="nowrap" className={links.link}>
      <Stack component="span" gap={0} flex={1} miw={0}>
        <span className={links.name} dir="auto">
          {name}
        </span>
        <span className={classes.quiet}>
          {shows === 'draft' ? 'Draft' : `Edition ${shows}`}, until <When at={expiresAt} show="absolute" />,{' '}
          {createdBy.name}
        </span>
      </Stack>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`End the link: ${name}`}
        loading={revoke.isPending}
        onClick={() => revoke.mutate()}
      >
        End
      </Button>
    </Group>
  );
}
