import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { SourceMerge } from '../merge/source-merge';
import { SourceEditor } from './source-editor';
import classes from './source-editing.module.css';

/** A source's form, and the way to merge the source with another one. */
export function SourceEditing({ source }: { source: LibrarySourceDto }) {
  return (
    <div className={classes.columns}>
      <SourceEditor source={source} />
      <SourceMerge source={source} />
    </div>
  );
}
