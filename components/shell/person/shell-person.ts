import type { Role } from '@/lib/domain/vocabulary';

/** The facts about the signed-in person that the frame shows. */
export interface ShellPerson {
  memberId: string;
  name: string;
  email: string;
  newsroomName: string;
  roles: Role[];
}
