'use client';

import { ActionIcon } from '@mantine/core';
import { Copy, Lock, Pencil } from 'lucide-react';
import Link from 'next/link';
import { ConfidentialBadge } from '@/components/evidence/confidential-badge';
import { hostOf } from '@/components/evidence/describe-fetch';
import table from '@/components/lists/list-table.module.css';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import { sourceHref } from '@/lib/client/sources/source-href';
import type { LibrarySourceItem } from '@/lib/contracts/sources';
import { reliabilityWords } from '@/lib/domain/claim-words';
import { CopyState } from './copy-state';
import { SourceKindIcon } from './source-kind-icon';
import classes from './source-table.module.css';

interface SourceRowProps {
  source: LibrarySourceItem;
  mayWrite: boolean;
}

/** A source in the library: what it is, whether it can be looked up, and what cites it. */
export function SourceRow({ source, mayWrite }: SourceRowProps) {
  const { id, kind, title, citedBy, reliability, withheld } = source;
  const cited = citedBy === 0 ? 'No claim' : citedBy === 1 ? '1 claim' : `${citedBy} claims`;
  return (
    <tr className={table.row}>
      <td className={classes.titleCell}>
        <span className={classes.head}>
          <SourceKindIcon kind={kind} className={classes.kind} />
          <Link href={sourceHref(id)} prefetch={false} className={table.title} data-list-item dir="auto">
            {title}
          </Link>
        </span>
        <Byline source={source} />
        <Marks source={source} />
        <span className={`${table.narrow} ${classes.below}`}>
          {!withheld && <CopyState source={source} />}
          <span className={classes.facts}>
            {reliability !== null && <span>{reliabilityWords[reliability]} reliability</span>}
            <span>Cited by {citedBy === 0 ? 'no claim' : cited}</span>
          </span>
        </span>
      </td>
      <td className={table.wide}>{!withheld && <CopyState source={source} />}</td>
      <td className={table.wide}>
        {reliability === null ? (
          <span className={house.faint}>{withheld ? '' : 'Not weighed'}</span>
        ) : (
          <span data-reliability={reliability} className={classes.reliability}>
            {reliabilityWords[reliability]}
          </span>
        )}
      </td>
      <td className={table.wide}>
        <span className={citedBy === 0 ? house.faint : house.keepsLine}>{cited}</span>
      </td>
      <td className={table.actions}>
        {mayWrite && !withheld && (
          <ActionIcon
            component={Link}
            href={`/sources/${id}/edit`}
            prefetch={false}
            size="md"
            aria-label={`Edit ${title}`}
          >
            <Pencil size={16} aria-hidden />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}

function Byline({ source }: { source: LibrarySourceItem }) {
  if (source.withheld) {
    return (
      <span className={table.byline}>
        <span className={classes.withheld}>
          <Lock size={13} aria-hidden /> What it says is kept from you
        </span>
      </span>
    );
  }
  const { publisher, author, publishedAt, url } = source;
  return (
    <span className={table.byline}>
      {publisher !== null && <bdi>{publisher}</bdi>}
      {author !== null && <bdi>{author}</bdi>}
      {publishedAt !== null && <When at={publishedAt} show="day" />}
      {url !== null && <span className={classes.host}>{hostOf(url)}</span>}
    </span>
  );
}

/** What a person should know before citing it. */
function Marks({ source: { confidential, withheld, twins } }: { source: LibrarySourceItem }) {
  if (withheld || (!confidential && twins === 0)) return null;
  return (
    <span className={classes.marks}>
      {confidential && <ConfidentialBadge readers={[]} />}
      {twins > 0 && (
        <span className={classes.twins}>
          <Copy size={13} aria-hidden />
          {twins === 1 ? 'Another source has this address' : `${twins} other sources have this address`}
        </span>
      )}
    </span>
  );
}
