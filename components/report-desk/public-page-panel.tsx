'use client';

import { CopyButton, Stack } from '@mantine/core';
import { useState } from 'react';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import type { PublicationDto } from '@/lib/contracts/publication';
import classes from './panel.module.css';
import { PublicationForm } from './publication-form';

interface PublicPagePanelProps {
  publication: PublicationDto;
  /** Whether the newsroom lets anyone read its editions. */
  isPublic: boolean;
}

/** The permanent address of the report, with the buttons to unpublish it and to publish it again. */
export function PublicPagePanel({ publication, isPublic }: PublicPagePanelProps) {
  const [isAsking, setAsking] = useState(false);
  const { url, unpublished, abilities } = publication;
  const { allowed, reason } = abilities.unpublish;
  return (
    <Stack component="section" gap={12} aria-labelledby="panel-public">
      <h2 id="panel-public" className={house.panelTitle}>
        Public page
      </h2>
      {unpublished ? (
        <Unpublished {...unpublished} />
      ) : (
        <p className={classes.text}>
          {isPublic
            ? 'The newest edition always stands at one address.'
            : 'The newsroom keeps its reports to itself; for its members the newest edition always stands at one address.'}
        </p>
      )}
      <p className={classes.text}>
        <a href={new URL(url).pathname} className={classes.link}>
          {unpublished ? 'Look at it as a member' : 'Open the permanent page'}
        </a>
        {' · '}
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <button type="button" className={classes.link} onClick={copy}>
              {copied ? 'Copied' : 'Copy its link'}
            </button>
          )}
        </CopyButton>
      </p>
      {isAsking ? (
        <PublicationForm publication={publication} onDone={() => setAsking(false)} />
      ) : (
        <div>
          <ReasonButton
            variant="default"
            disabledReason={allowed ? null : reason}
            onClick={() => setAsking(true)}
          >
            {unpublished ? 'Publish again…' : 'Unpublish…'}
          </ReasonButton>
        </div>
      )}
    </Stack>
  );
}

function Unpublished({ at, by, reason, notice }: NonNullable<PublicationDto['unpublished']>) {
  return (
    <>
      <p className={classes.text}>
        <strong>Unpublished</strong> <When at={at} show="absolute" />, {by.name}. The public addresses say
        that the report is gone{notice === null ? ', and nothing else.' : ':'}
      </p>
      {notice !== null && (
        <p className={classes.quoted} dir="auto">
          {notice}
        </p>
      )}
      <p className={classes.quiet}>
        Reason, for the newsroom: <span dir="auto">{reason}</span>
      </p>
    </>
  );
}
