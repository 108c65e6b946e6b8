import 'server-only';
import { printClaim, type PrintedClaim } from '@/lib/domain/report/model/print-claim';
import { sealOf } from '@/lib/domain/seal';
import type { ClaimRecord } from '../repositories/claims/claim-record';
import { sha256 } from '../sha256';

/** Everything that is printed of the claim, which is what an approval of it stands for. */
export function printedPart(claim: ClaimRecord): PrintedClaim {
  return printClaim(claim, claim);
}

/** SHA-256 over the printed part, as hexadecimal digits. */
export function claimSeal(claim: ClaimRecord): string {
  return sealOf(printedPart(claim), sha256);
}
