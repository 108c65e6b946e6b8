import 'server-only';
import { Prisma } from '../../generated/client';

/**
 * Whether a lead, asked for other words, has answered for these words and this verdict that they stand; that is printed as
 * letting them stand is. An answer from before the verdict answered another question. Of claim `c`, verdict `v`, wording `sw`.
 */
export const wordingSettles = Prisma.sql`coalesce(sw.by_lead AND sw.decided_at >= v.updated_at
  AND sealed_words(sw.replaces) = sealed_words(c.quote), false)`;
