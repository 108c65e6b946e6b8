import { ReportRichText } from '@/components/reports/report-rich-text';
import { rationaleBlocks } from '@/lib/domain/report/words/rich-text';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import classes from './rich-text.module.css';

/** A rationale, formatted for reading. */
export function RichText({ document }: { document: DocumentNode }) {
  return (
    <div className={classes.text}>
      <ReportRichText blocks={rationaleBlocks({ rationale: '', rationaleDocument: document })} />
    </div>
  );
}
