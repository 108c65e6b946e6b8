// The one barrel of the project: what may be measured and used from outside. Our own code imports the files themselves.
export { carryOver } from '@/lib/domain/anchoring/carry-over';
export { carryOverEdits } from '@/lib/domain/anchoring/carry-over-edits';
export { diffTexts } from '@/lib/domain/anchoring/diff-texts';
export { diffWords } from '@/lib/domain/anchoring/diff-words';
export { prepareCarryOver } from '@/lib/domain/anchoring/prepare-carry-over';
export { reanchor } from '@/lib/domain/anchoring/reanchor';
export { applyEdits, checkEdits } from '@/lib/domain/anchoring/text-edits';
