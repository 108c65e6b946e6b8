'use client';

import { Stack } from '@mantine/core';
import Link from 'next/link';
import { Page } from '@/components/ui/page/page';
import { hostOf } from '@/components/evidence/describe-fetch';
import { EditSourceLink } from '@/components/sources/edit-source-link';
import { useLibrarySource } from '@/components/evidence/use-library-source';
import house from '@/components/ui/page/house.module.css';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { CopyFacts } from './copy-facts';
import { CopyList } from './copy-list';
import { CopyPane } from './copy-pane';
import { CopyComparison } from './copy-comparison';
import { NoCopy } from './no-copy';
import { SourceUses } from './source-uses';
import classes from './source-viewer.module.css';
import { usePassageTarget } from './use-passage-target';
import { useViewerParams } from './use-viewer-params';
import { ViewerFacts } from './viewer-facts';

/**
 * A source. Its stored copy can be read and cited. Beside it stand the proof of the copy and the claims that cite it.
 */
export function SourceViewer({ initial }: { initial: LibrarySourceDto }) {
  const source = useLibrarySource(initial.id, initial).data ?? initial;
  const [params, setParams] = useViewerParams();
  const target = usePassageTarget(source, params);
  const { copies } = source;
  const find = (snapshotId: string | null) => copies.find((copy) => copy.snapshotId === snapshotId) ?? null;
  const copy = find(params.copy) ?? source.copy ?? copies[0] ?? null;
  const other = find(params.compare);
  const site = source.publisher ?? (source.url === null ? null : hostOf(source.url));

  return (
    <Page
      title={source.title}
      lead={
        <>
          <Link href="/sources">Sources</Link>
          {site !== null && <span dir="auto"> · {site}</span>}
          <span className={classes.jump}>
            {' '}
            · <a href="#source-facts">About it and its copies</a>
          </span>
        </>
      }
      actions={<EditSourceLink source={source} />}
    >
      <div className={classes.columns}>
        <div className={house.shrinks}>
          {copy === null ? (
            <NoCopy source={source} target={target} />
          ) : other && other !== copy ? (
            <CopyComparison
              source={source}
              {...inOrder(copy, other)}
              onClose={() => void setParams({ compare: null })}
            />
          ) : (
            <CopyPane
              key={copy.snapshotId}
              source={source}
              copy={copy}
              target={target}
              params={params}
              onChange={(next) => void setParams(next)}
            />
          )}
        </div>
        <Stack component="aside" gap="var(--space-3)" aria-label="About the source">
          <ViewerFacts source={source} />
          {copy && <CopyFacts copy={copy} />}
          {copy && (
            <CopyList
              copies={copies}
              shownId={copy.snapshotId}
              onShow={(snapshotId) =>
                void setParams({ copy: snapshotId, compare: null, start: null, end: null })
              }
              onCompare={(snapshotId) => void setParams({ copy: copy.snapshotId, compare: snapshotId })}
            />
          )}
          <SourceUses
            uses={source.uses}
            onShow={({ snapshotId, start, end }) =>
              void setParams({ copy: snapshotId, start, end, compare: null, view: 'text' })
            }
          />
        </Stack>
      </div>
    </Page>
  );
}

type Copy = NonNullable<LibrarySourceDto['copy']>;

function inOrder(one: Copy, other: Copy): { older: Copy; newer: Copy } {
  return one.storedAt <= other.storedAt ? { older: one, newer: other } : { older: other, newer: one };
}
