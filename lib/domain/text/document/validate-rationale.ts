import { RATIONALE_RULES } from '@/lib/domain/text/document/document-rules';
import { validateWithRules, type DocumentValidation } from '@/lib/domain/text/document/validate-document';

/** Checks the JSON of a rationale's rich text as strictly as an article's document: fewer nodes, no headings or gaps. */
export function validateRationale(json: unknown): DocumentValidation {
  return validateWithRules(json, RATIONALE_RULES);
}
