// The one barrel of the project: what may be measured and used from outside. Our own code imports the files themselves.
export { carryOver } from '@/lib/domain/anchoring/carrying/carry-over';
export { carryOverEdits } from '@/lib/domain/anchoring/edits/carry-over-edits';
export { diffTexts } from '@/lib/domain/anchoring/differences/diff-texts';
export { diffWords } from '@/lib/domain/anchoring/differences/diff-words';
export { prepareCarryOver } from '@/lib/domain/anchoring/carrying/prepare-carry-over';
export { reanchor } from '@/lib/domain/anchoring/reanchor';
export { applyEdits, checkEdits } from '@/lib/domain/text/offsets/text-edits';
