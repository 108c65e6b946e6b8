'use client';

import table from '@/components/lists/list-table.module.css';
import type { LibrarySourceItem } from '@/lib/contracts/sources';
import { SourceRow } from './source-row';
import classes from './source-table.module.css';

interface SourceTableProps {
  sources: readonly LibrarySourceItem[];
  mayWrite: boolean;
}

/** One row for each source. On a narrow screen the facts stand below the title. */
export function SourceTable({ sources, mayWrite }: SourceTableProps) {
  return (
    <table className={`${table.table} ${classes.sources}`}>
      <caption className="visually-hidden">Sources</caption>
      <thead>
        <tr>
          <th scope="col" className={table.titleHead}>
            Title
          </th>
          <th scope="col" className={table.wide}>
            Stored copy
          </th>
          <th scope="col" className={table.wide}>
            Reliability
          </th>
          <th scope="col" className={table.wide}>
            Cited by
          </th>
          <th scope="col">
            <span className="visually-hidden">Edit</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} mayWrite={mayWrite} />
        ))}
      </tbody>
    </table>
  );
}
