import { claimDto, reasonBody } from '../claims';
import { endpoints } from '../endpoints';
import { defineRoute } from './route-contract';
import { setWordingBody } from '../wording';

const ofWording = { scope: 'write', status: 200, response: claimDto } as const;

/** The routes on the wording suggested for a claim. */
export const wordingRoutes = {
  setWording: defineRoute({
    ...ofWording,
    ...endpoints.setWording,
    area: 'claims',
    access: 'claim.write',
    version: 'required',
    body: setWordingBody,
    summary: 'Suggest other words for those of a claim, in place of an earlier suggestion.',
  }),
  withdrawWording: defineRoute({
    ...ofWording,
    ...endpoints.withdrawWording,
    area: 'claims',
    access: 'claim.write',
    version: 'required',
    summary: 'Take back a suggestion that nobody has answered; the ledger keeps what it said.',
  }),
  acceptWording: defineRoute({
    ...ofWording,
    ...endpoints.acceptWording,
    area: 'claims',
    access: 'article.edit',
    version: 'required',
    summary: 'Save a new revision with exactly the suggested words. The approval of the claim falls.',
  }),
  letWordingStand: defineRoute({
    ...ofWording,
    ...endpoints.letWordingStand,
    area: 'claims',
    access: 'wording.decide',
    version: 'required',
    body: reasonBody,
    summary: 'Let the words of the article stand, with a reason that the report prints.',
  }),
  overruleWording: defineRoute({
    ...ofWording,
    ...endpoints.overruleWording,
    area: 'claims',
    access: 'wording.decide',
    version: 'required',
    body: reasonBody,
    summary: 'Overrule a suggestion as a lead, with a reason; the report prints both.',
  }),
  letStand: defineRoute({
    ...ofWording,
    ...endpoints.letStand,
    area: 'claims',
    access: 'wording.decide',
    version: 'required',
    body: reasonBody,
    summary:
      'As a lead let words stand although their rating asks for others, with a reason that the report prints. It ends with the approval.',
  }),
  takeBackStand: defineRoute({
    ...ofWording,
    ...endpoints.takeBackStand,
    area: 'claims',
    access: 'wording.decide',
    version: 'required',
    summary: 'As a lead take back that words stand; the ledger keeps that they did.',
  }),
} as const;
