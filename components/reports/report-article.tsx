import type { CSSProperties } from 'react';
import { annotateText } from '@/lib/domain/report/markdown/annotate-text';
import { lineOn, safeColor } from '@/lib/domain/report/appearance/contrast';
import { lineStyleOf } from '@/lib/domain/report/appearance/line-style';
import type { ReportClaim, ReportModel } from '@/lib/domain/report/model/report-model';
import { stateLabel } from '@/lib/domain/report/words/report-text';
import classes from './report-article.module.css';

/** The paper colours of the two themes, `--paper` in globals.css. The server cannot read custom properties. */
const papers = { light: '#faf8f4', dark: '#191816' };
/** 18 %, as the last two digits of `#rrggbbaa`: text on the tint keeps at least 10 : 1. */
const tintAlpha = '2e';

const openColor = '#5d5f62';

/** The article's text with a tint and a line on each claim and its number after its last words. */
export function ReportArticle({ model }: { model: ReportModel }) {
  const claims = new Map(model.claims.map((claim) => [claim.number, claim]));
  const styles = new Map(model.claims.map((claim) => [claim.number, styleOf(claim)]));
  return (
    <div className={classes.text}>
      {annotateText(model.revision.text, model.claims).map(({ segments }, paragraphIndex) => (
        <p key={paragraphIndex} dir="auto">
          {segments.map(({ text, claims: covering, notes }, index) => {
            const innermost = claims.get(covering[covering.length - 1] ?? 0);
            if (!innermost) return text;
            return (
              <span key={index}>
                <span
                  className={classes.marked}
                  data-line={lineStyleOf(innermost.state)}
                  style={styles.get(innermost.number)}
                >
                  {text}
                </span>
                {notes.map((number) => (
                  <Note key={number} number={number} claim={claims.get(number)} />
                ))}
              </span>
            );
          })}
        </p>
      ))}
    </div>
  );
}

function Note({ number, claim }: { number: number; claim: ReportClaim | undefined }) {
  const outcome = claim ? (claim.verdict?.label ?? stateLabel(claim.state)) : '';
  return (
    <sup className={classes.note}>
      <a href={`#claim-${number}`} id={`note-${number}`} aria-label={`Claim ${number}: ${outcome}`}>
        {number}
      </a>
    </sup>
  );
}

/** The rating's colour as custom properties: the tint, and a line that shows on light and on dark paper. */
function styleOf(claim: ReportClaim): CSSProperties {
  const color = claim.verdict ? safeColor(claim.verdict.color) : openColor;
  const properties: Record<`--${string}`, string> = {
    '--claim-tint-light': color + tintAlpha,
    '--claim-line-light': lineOn(color, papers.light),
    '--claim-tint-dark': lineOn(color, papers.dark) + tintAlpha,
    '--claim-line-dark': lineOn(color, papers.dark),
  };
  return properties;
}
