import type { ReportClaim, ReportModel } from '@/lib/domain/report/model/report-model';
import { safeUrl } from '@/lib/domain/text/fields/safe-url';
import classes from './claim-page.module.css';
import { ReportTime } from './report-time';

/** Who made the claim, in which article, and the sentence with the words that were checked. */
export function ClaimPageContext({ model, claim }: { model: ReportModel; claim: ReportClaim }) {
  const { article } = model;
  const href = article.sourceUrl === null ? null : safeUrl(article.sourceUrl);
  const [before, after] = aroundQuote(claim);
  return (
    <>
      <blockquote className={classes.sentence} dir="auto">
        {before}
        <mark>{claim.anchor.quote}</mark>
        {after}
      </blockquote>
      <p className={classes.made}>
        {claim.claimant !== null && <>Claimed by {claim.claimant} in </>}
        {claim.claimant === null && 'In '}
        {href === null ? (
          <cite>{article.title}</cite>
        ) : (
          <cite>
            <a href={href}>{article.title}</a>
          </cite>
        )}
        {article.writer !== null && <> by {article.writer}</>}
        {article.publishedAt !== null && (
          <>
            , <ReportTime value={article.publishedAt} only="day" />
          </>
        )}
      </p>
    </>
  );
}

/** The text before and after the quotation in its sentence. Two empty strings if the sentence does not contain it. */
function aroundQuote({ sentence, anchor }: ReportClaim): [string, string] {
  const at = sentence.indexOf(anchor.quote);
  return at < 0 ? ['', ''] : [sentence.slice(0, at), sentence.slice(at + anchor.quote.length)];
}
