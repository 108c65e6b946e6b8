// The one barrel of the project: what others may measure and build on. Our own code imports the files themselves.
export { carryOver } from '@/lib/domain/anchoring/carry-over';
export { prepareCarryOver } from '@/lib/domain/anchoring/prepare-carry-over';
export { reanchor } from '@/lib/domain/anchoring/reanchor';
