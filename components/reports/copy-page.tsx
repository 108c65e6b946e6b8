import { partAround } from '@/lib/domain/evidence/part-around';
import { describeChange, describeCopy } from '@/lib/domain/report/words/evidence-text';
import type { ReportCopy, ReportModel, ReportSource } from '@/lib/domain/report/model/report-model';
import { reportUrl, spellUrl } from '@/lib/domain/report/model/report-urls';
import classes from './copy-page.module.css';
import documentClasses from './report-document.module.css';

/**
 * Of a longer copy only the part around the passage is shown: a browser cannot lay out, say, a whole register of ships.
 */
const mostShown = 100_000;

interface CopyPageProps {
  model: ReportModel;
  source: ReportSource & { copy: ReportCopy };
  text: string;
  finalUrl: string | null;
}

/**
 * The words of a stored copy with the cited passage marked. Needs no script. Nothing of the page itself is run or
 * loaded.
 */
export function CopyPage({ model, source, text, finalUrl }: CopyPageProps) {
  const { copy, number } = source;
  const report = reportUrl(model);
  const { before, passage, after, isWhole } = partAround(text, copy.place, mostShown);
  const change = describeChange(source);
  return (
    <div className={documentClasses.report}>
      <main aria-labelledby="copy-title" className={classes.copy}>
        <p className={classes.kicker}>
          {model.newsroom} · Source {number} of the report on{' '}
          <a href={`${report ?? ''}#source-${number}`}>{model.article.title}</a>
        </p>
        <h1 className={classes.title} id="copy-title" dir="auto">
          {source.title}
        </h1>
        <dl className={classes.facts}>
          <dt>Kept</dt>
          <dd>{describeCopy(copy)}</dd>
          <dt>SHA-256</dt>
          <dd className={classes.hash}>{copy.sha256}</dd>
          {source.url !== null && <Address term="Address" url={source.url} />}
          {finalUrl !== null && finalUrl !== source.url && <Address term="Fetched from" url={finalUrl} />}
        </dl>
        {change !== null && <p className={classes.change}>{change}</p>}
        <p className={classes.note}>
          {isWhole ? 'The words that were read from it.' : 'A part of the words that were read from it.'}
          {passage !== '' && (
            <>
              {' '}
              <a href="#passage">To the passage that is cited</a>
            </>
          )}
        </p>
        <div className={classes.text} dir="auto">
          {before}
          {passage !== '' && <mark id="passage">{passage}</mark>}
          {after}
        </div>
      </main>
    </div>
  );
}

function Address({ term, url }: { term: string; url: string }) {
  const { href, text } = spellUrl(url);
  return (
    <>
      <dt>{term}</dt>
      <dd className={classes.hash}>
        {href === null ? (
          text
        ) : (
          <a href={href} rel="nofollow noopener noreferrer">
            {text}
          </a>
        )}
      </dd>
    </>
  );
}
