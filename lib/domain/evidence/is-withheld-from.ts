/** Whether this person may not read a piece of evidence: it is confidential, and they are not one of its readers. */
export function isWithheldFrom(
  evidence: { isConfidential: boolean; readerIds: readonly string[] },
  person: { memberId: string },
): boolean {
  return evidence.isConfidential && !evidence.readerIds.includes(person.memberId);
}
