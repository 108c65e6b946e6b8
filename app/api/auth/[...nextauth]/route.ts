import { answerSignIn } from '@/lib/server/auth/answer-sign-in';

export { answerSignIn as GET, answerSignIn as POST };
