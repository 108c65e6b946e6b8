import type pg from 'pg';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { Role } from '@/lib/domain/vocabulary';
import { getDb } from '@/lib/server/db';
import { approve } from '../../support/claim-steps';
import { inLanes } from '../../support/in-lanes';
import { doWork, kindsOfWork } from '../../support/kinds-of-work';
import { makeStaff, type StaffMember } from '../../support/staff';
import {
  asItIs,
  type Desk,
  type KindOfWork,
  makeStallArticle,
  proposeClaim,
  soundQuote,
  stallAt,
} from '../../support/work-steps';

/** Whoever works and decides, and their roles. */
export const people = {
  viewer: ['viewer'],
  editor: ['editor'],
  reviewer: ['reviewer'],
  admin: ['admin'],
  'editor-reviewer': ['editor', 'reviewer'],
  'admin-reviewer': ['admin', 'reviewer'],
  'admin-editor': ['admin', 'editor'],
  all: ['viewer', 'editor', 'reviewer', 'admin'],
} satisfies Record<string, Role[]>;
export type PersonKey = keyof typeof people;
export const personKeys = Object.keys(people) as PersonKey[];

/** A kind of work, and for closings who closed it. */
export type MatrixKind = Omit<KindOfWork, 'stands'> & { stands: KindOfWork['stands'] | 'closing' };
/** Nothing but that they close the claim themselves. */
export const closer: MatrixKind = {
  name: 'the closing itself',
  role: 'editor',
  stands: 'closing',
  words: '',
};
export const matrixKinds: readonly MatrixKind[] = [...kindsOfWork, closer];

/** Whether this person can do such work at all. */
export function canDo(person: PersonKey, { role }: MatrixKind): boolean {
  return role === null || hasOneOf(person, [role]);
}

export function hasOneOf(person: PersonKey, roles: readonly Role[]): boolean {
  return people[person].some((role) => roles.includes(role));
}

/** One person's work in one claim, as it was seen last. */
export interface Cell {
  person: PersonKey;
  who: StaffMember;
  claim: ClaimDto;
}

/** An article in which everybody who can has done work of one kind, each in a claim of their own. */
export interface Scene extends Desk {
  kind: MatrixKind;
  soundId: string;
  cells: Cell[];
}

export interface Stage {
  scenes: Scene[];
  author: StaffMember;
  colleague: StaffMember;
  chief: StaffMember;
}

export const lanes = 4;

/** Everybody does all the work that they can. Leads they are only then: a lead's word on a suggestion settles more than that. */
export async function setStage(): Promise<Stage> {
  const staff = await makeStaff({
    ...{ author: ['editor'], colleague: ['editor'], chief: ['reviewer'] },
    ...people,
  });
  const { author, colleague, chief } = staff;
  const scenes: Scene[] = [];
  await inLanes(matrixKinds, lanes, async (kind, _, index) => {
    const { id: articleId } = await makeStallArticle(author.token, personKeys.length);
    const scene: Scene = { kind, author, colleague, articleId, soundId: '', cells: [] };
    for (const [place, person] of personKeys.entries()) {
      if (!canDo(person, kind)) continue;
      const who = staff[person];
      scene.cells.push({ person, who, claim: await doWork(kind, scene, who, stallAt(place)) });
    }
    const sound = await proposeClaim(scene, { who: author, own: [], quote: soundQuote, rating: 'True' });
    scene.soundId = (await approve(chief.token, sound)).id;
    for (const cell of scene.cells) cell.claim = await asItIs(scene, cell.claim);
    scenes[index] = scene;
  });
  const members = Object.values(staff).map(({ id }) => id);
  await getDb().member.updateMany({ where: { id: { in: members } }, data: { isLead: true } });
  return { scenes, author, colleague, chief };
}

/** Takes every claim of the stage on, those of an article one after the other. */
export async function takeOn(
  { scenes }: Stage,
  step: (cell: Cell, scene: Scene) => Promise<ClaimDto>,
): Promise<void> {
  await inLanes(scenes, lanes, async (scene) => {
    for (const cell of scene.cells) cell.claim = await step(cell, scene);
  });
}

/** The rule by whose name the database refuses the statements to the application's role; null where it takes them. Nothing stays. */
export async function refusalOf(
  role: pg.Client,
  statements: readonly (readonly [string, readonly unknown[]])[],
): Promise<string | null> {
  await role.query('BEGIN');
  try {
    for (const [text, values] of statements) await role.query(text, [...values]);
    return null;
  } catch (error) {
    return (error as pg.DatabaseError).constraint ?? String(error);
  } finally {
    await role.query('ROLLBACK');
  }
}
