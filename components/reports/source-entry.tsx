import type { ReportSource } from '@/lib/domain/report/model/report-model';
import { formatDay } from '@/lib/domain/report/words/report-dates';
import { stancePhrases } from '@/lib/domain/claim-words';
import { quoted } from '@/lib/domain/report/words/report-text';
import { spellUrl } from '@/lib/domain/report/model/report-urls';
import { describeKind, describeWeighing, withheldSourceNote } from '@/lib/domain/report/words/evidence-text';
import { CopyEntry } from './copy-entry';
import classes from './source-entry.module.css';
import { ReportTime } from './report-time';

/** One source with its number, its stance, the passage quoted from it and its address in full. */
export function SourceEntry({ source }: { source: ReportSource }) {
  const url = source.url === null ? null : spellUrl(source.url);
  const published = source.publishedAt === null ? null : formatDay(source.publishedAt);
  const kind = describeKind(source);
  const weighing = describeWeighing(source);
  const details = [source.author, source.publisher, published, kind]
    .filter((part) => part !== null && part !== '')
    .join(', ');
  return (
    <li className={classes.source} id={`source-${source.number}`}>
      <span className={classes.number}>[{source.number}]</span>
      <div>
        <p>
          <cite className={classes.title} dir="auto">
            {source.title}
          </cite>
          <span className={classes.quiet}>{details === '' ? '' : `, ${details}`}. </span>
          <span className={classes.stance} data-stance={source.stance}>
            {stancePhrases[source.stance]}.
          </span>
        </p>
        {source.passage !== null && (
          <blockquote className={classes.passage} dir="auto">
            {quoted(source.passage.trim())}
            {source.locator !== null && <span className={classes.quiet}> ({source.locator})</span>}
          </blockquote>
        )}
        {source.passage === null && source.locator !== null && (
          <p className={classes.quiet}>{source.locator}</p>
        )}
        {(url !== null || source.accessedAt !== null) && (
          <p className={classes.address}>
            {url !== null && (url.href === null ? url.text : <SourceLink href={url.href} text={url.text} />)}
            {source.accessedAt !== null && (
              <span className={classes.quiet}>
                {url === null ? 'Accessed ' : ' · accessed '}
                <ReportTime value={source.accessedAt} only="day" />
              </span>
            )}
          </p>
        )}
        {source.withheld && <p className={classes.quiet}>{withheldSourceNote}</p>}
        {weighing !== null && (
          <p className={classes.quiet} dir="auto">
            {weighing}
          </p>
        )}
        <CopyEntry source={source} />
      </div>
    </li>
  );
}

function SourceLink({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} rel="nofollow noopener noreferrer">
      {text}
    </a>
  );
}
