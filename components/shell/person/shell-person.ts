import type { Role } from '@/lib/domain/vocabulary';

/** What the frame shows of the signed-in person. */
export interface ShellPerson {
  memberId: string;
  name: string;
  email: string;
  newsroomName: string;
  roles: Role[];
}
