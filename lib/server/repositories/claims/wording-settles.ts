import 'server-only';
import { Prisma } from '../../generated/client';

/**
 * Whether a lead was asked for other words and answered that these words stand under this verdict. It is printed
 * like letting them stand. An answer from before the verdict does not count: it answered another question. Of claim
 * `c`, verdict `v`, wording `sw`.
 */
export const wordingSettles = Prisma.sql`coalesce(sw.by_lead AND sw.decided_at >= v.updated_at
  AND sealed_words(sw.replaces) = sealed_words(c.quote), false)`;
