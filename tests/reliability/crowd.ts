import { makeStaff, type StaffMember } from '../support/staff';

/** A newsroom of its own with an admin and so many people who may all edit and review. */
export async function makeCrowd(size: number): Promise<StaffMember[]> {
  const keys = Array.from({ length: size }, (_, index) => `person${index + 1}`);
  const staff = await makeStaff<string>({
    admin: ['admin'],
    ...Object.fromEntries(keys.map((key) => [key, ['editor', 'reviewer'] as const])),
  });
  return keys.map((key) => staff[key] as StaffMember);
}
