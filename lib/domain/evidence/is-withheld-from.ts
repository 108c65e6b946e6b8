/** Whether what a piece of evidence says is kept from this person: it is confidential, and they are none of its readers. */
export function isWithheldFrom(
  evidence: { isConfidential: boolean; readerIds: readonly string[] },
  person: { memberId: string },
): boolean {
  return evidence.isConfidential && !evidence.readerIds.includes(person.memberId);
}
