import { Fragment } from 'react';
import { ledgerProof } from '@/lib/domain/report/words/ledger-proof';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { describeWriters, editionLabel } from '@/lib/domain/report/words/report-text';
import { permanentUrl, reportUrl } from '@/lib/domain/report/model/report-urls';
import classes from './report-colophon.module.css';
import document from './report-document.module.css';
import { ReportTime } from './report-time';

/** Who signed off, and what anyone needs to verify that this report is the original one. */
export function ReportColophon({ model }: { model: ReportModel }) {
  const url = reportUrl(model);
  const { ledger, checker, command } = ledgerProof(model);
  return (
    <>
      <section className={`${classes.signOff} ${document.section}`} aria-labelledby="report-sign-off">
        <h2 id="report-sign-off">Sign-off</h2>
        {model.signOffs.length === 0 && <p>Nobody has signed off this article yet.</p>}
        <ul>
          {model.signOffs.map(({ name, at }) => (
            <li key={name + at}>
              {name}, <ReportTime value={at} />
            </li>
          ))}
        </ul>
      </section>
      <footer className={`${classes.colophon} ${document.section}`}>
        <h2>About this report</h2>
        <dl>
          <dt>Edition</dt>
          <dd>{editionLabel(model)}</dd>
          <dt>Made</dt>
          <dd>
            <ReportTime value={model.createdAt} />
          </dd>
          {describeWriters(model.article).map((line) => (
            <Fragment key={line}>
              <dt>Who wrote it</dt>
              <dd dir="auto">{line}</dd>
            </Fragment>
          ))}
          <dt>Revision {model.revision.number}, SHA-256 of its text</dt>
          <dd>{model.revision.sha256}</dd>
          <dt>Ledger head, entry {model.ledgerHead.sequence}</dt>
          <dd>{model.ledgerHead.hash}</dd>
          {url !== null && (
            <>
              <dt>The newest edition, always</dt>
              <dd>
                <a href={permanentUrl(model)}>{permanentUrl(model)}</a>
              </dd>
              <dt>This edition</dt>
              <dd>
                <a href={url}>{url}</a>
              </dd>
            </>
          )}
          {ledger !== null && (
            <>
              <dt>Ledger</dt>
              <dd>
                <a href={ledger}>{ledger}</a>
              </dd>
            </>
          )}
          <dt>Its checker, for Node</dt>
          <dd>
            <a href={checker}>{checker}</a>
          </dd>
          <dt>To check, with both files in one folder</dt>
          <dd>
            <code>{command}</code>
          </dd>
        </dl>
      </footer>
    </>
  );
}
