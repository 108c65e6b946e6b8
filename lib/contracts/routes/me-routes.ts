import { endpoints } from '../endpoints';
import { changePasswordBody, createdToken, createTokenBody, meDto, tokenList } from '../newsroom';
import { deskDto } from '../reviews';
import { defineRoute } from './route-contract';

/** The signed-in person: their desk, password and tokens. */
export const meRoutes = {
  getDesk: defineRoute({
    ...endpoints.getDesk,
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'What waits for you.',
    response: deskDto,
  }),
  getMe: defineRoute({
    ...endpoints.getMe,
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'Who you are here.',
    response: meDto,
  }),
  changePassword: defineRoute({
    ...endpoints.changePassword,
    access: 'self.write',
    scope: 'write',
    status: 204,
    summary: 'Change your password; every other session ends.',
    body: changePasswordBody,
  }),
  listTokens: defineRoute({
    ...endpoints.listTokens,
    access: 'self.write',
    scope: 'read',
    status: 200,
    summary: 'Your API tokens, without their secrets.',
    response: tokenList,
  }),
  createToken: defineRoute({
    ...endpoints.createToken,
    access: 'self.write',
    scope: 'write',
    status: 201,
    summary: 'Make an API token; its secret is shown once.',
    body: createTokenBody,
    response: createdToken,
  }),
  revokeToken: defineRoute({
    ...endpoints.revokeToken,
    access: 'self.write',
    scope: 'write',
    status: 204,
    summary: 'Revoke an API token at once.',
  }),
} as const;
