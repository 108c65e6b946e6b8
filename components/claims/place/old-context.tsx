import { splitSentence } from '@/lib/client/claims/words/split-sentence';
import type { ClaimDto } from '@/lib/contracts/claims';
import classes from './quote-editor.module.css';

/** The words of a claim that is no longer in the text, in the sentence in which they stood. */
export function OldContext({ claim }: { claim: ClaimDto }) {
  const { sentence, anchor } = claim;
  const { before, quote, after } = splitSentence({ sentence, quote: anchor.quote, prefix: anchor.prefix });
  return (
    <figure>
      <blockquote className={classes.sentence} dir="auto">
        {before}
        <strong className={classes.oldWords}>{quote}</strong>
        {after}
      </blockquote>
      <figcaption className={classes.origin}>From revision {anchor.revision}</figcaption>
    </figure>
  );
}
