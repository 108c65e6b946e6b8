import { rationaleRules } from './document-rules';
import { validateWithRules, type DocumentValidation } from './validate-document';

/** Checks the JSON of a rationale's rich text as strictly as an article's document: fewer nodes, no headings or gaps. */
export function validateRationale(json: unknown): DocumentValidation {
  return validateWithRules(json, rationaleRules);
}
