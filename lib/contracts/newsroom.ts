import { z } from 'zod';
import type { NewsroomSetting } from '@/lib/domain/newsroom-settings';
import { ratingIcons, roles, tokenScopes } from '@/lib/domain/vocabulary';
import { email, instant, lineText, rawText, uuid } from './fields';

const color = z.string().regex(/^#[0-9a-f]{6}$/i, 'is not a colour of the form #rrggbb');

export const ratingInput = z.strictObject({
  id: uuid.optional(),
  label: lineText(60),
  definition: rawText(1_000),
  color: color.optional(),
  icon: z.enum(ratingIcons).optional(),
  value: z.number().min(-1_000).max(1_000).nullable().optional(),
  /**
   * In a draft, words with this rating must change, or a lead lets them stand. If it is left out, the value stays; for a
   * new rating it is false.
   */
  mustChange: z.boolean().optional(),
});

export const setScaleBody = z
  .strictObject({
    ratings: z
      .array(ratingInput.extend({ order: z.int().optional() }))
      .min(2, 'needs at least two ratings')
      .max(20),
  })
  .superRefine(({ ratings }, context) => {
    const seen = new Set<string>();
    ratings.forEach((rating, index) => {
      const label = rating.label.toLowerCase();
      if (seen.has(label)) {
        context.addIssue({ code: 'custom', path: ['ratings', index, 'label'], message: 'is used twice' });
      }
      seen.add(label);
    });
  });
export type SetScaleBody = z.infer<typeof setScaleBody>;

export const ratingDto = z.object({
  id: z.string(),
  label: z.string(),
  definition: z.string(),
  order: z.int(),
  color: z.string(),
  icon: z.enum(ratingIcons),
  value: z.number().nullable(),
  mustChange: z.boolean(),
});
export type RatingDto = z.infer<typeof ratingDto>;
export const scaleDto = z.object({ version: z.int(), ratings: z.array(ratingDto) });
export type ScaleDto = z.infer<typeof scaleDto>;

/**
 * The rule follows NIST SP 800-63B-4: a minimum length and no composition rules. The command refuses common passwords.
 */
export const newPassword = rawText(256).refine(
  (value) => [...value].length >= 10,
  'needs at least 10 characters',
);

export const memberDto = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(roles)),
  disabled: z.boolean(),
  /**
   * May overrule a suggested wording, and let words stand that are rated wrong. Both need a reason and are recorded by
   * name.
   */
  isLead: z.boolean(),
  version: z.int(),
  createdAt: z.string(),
  /** Sent only in the answer that adds a person without a password. It is stored nowhere. */
  oneTimePassword: z.string().optional(),
});
export type MemberDto = z.infer<typeof memberDto>;
export const memberList = z.object({ members: z.array(memberDto) });

const roleSet = z
  .array(z.enum(roles))
  .min(1, 'needs at least one role')
  .refine((value) => new Set(value).size === value.length, 'names a role twice');

export const createMemberBody = z.strictObject({
  name: lineText(120),
  email,
  roles: roleSet,
  password: newPassword.optional(),
});
export type CreateMemberBody = z.infer<typeof createMemberBody>;
export const updateMemberBody = z.strictObject({
  name: lineText(120).optional(),
  roles: roleSet.optional(),
  disabled: z.boolean().optional(),
  isLead: z.boolean().optional(),
});
export type UpdateMemberBody = z.infer<typeof updateMemberBody>;

export const newsroomDto = z.object({
  id: z.string(),
  name: z.string(),
  publicReports: z.boolean(),
  /** The gate requires a stored copy of every cited page. */
  copiesRequired: z.boolean(),
  /** Public reports link to the stored copies. */
  publicCopies: z.boolean(),
  /** The number of days after which a cited page is looked at again; 0 for never. */
  watchDays: z.int(),
  /** Reports print how each source is weighed, and its conflict of interest. */
  printsWeighing: z.boolean(),
  isSample: z.boolean(),
  version: z.int(),
});
export type NewsroomDto = z.infer<typeof newsroomDto>;
/** What the newsroom keeps and may keep in stored copies and uploaded files, in bytes. */
export const storageDto = z.object({ used: z.int(), limit: z.int() });
export type StorageDto = z.infer<typeof storageDto>;

export const updateNewsroomBody = z.strictObject({
  name: lineText(120).optional(),
  publicReports: z.boolean().optional(),
  copiesRequired: z.boolean().optional(),
  publicCopies: z.boolean().optional(),
  watchDays: z.int().min(0).max(365).optional(),
  printsWeighing: z.boolean().optional(),
} satisfies Record<NewsroomSetting, z.ZodType>);
export type UpdateNewsroomBody = z.infer<typeof updateNewsroomBody>;

export const meDto = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(roles)),
  isLead: z.boolean(),
  newsroom: z.object({ id: z.string(), name: z.string() }),
  hasPassword: z.boolean(),
});
export type MeDto = z.infer<typeof meDto>;

export const changePasswordBody = z.strictObject({
  currentPassword: rawText(256),
  newPassword,
  /** Whether the person's API tokens end too. If it is left out, they go on to work. */
  revokeTokens: z.boolean().optional(),
});
export type ChangePasswordBody = z.infer<typeof changePasswordBody>;

export const createTokenBody = z.strictObject({
  name: lineText(120),
  scopes: z
    .array(z.enum(tokenScopes))
    .min(1)
    .refine((value) => new Set(value).size === value.length, 'names a scope twice')
    .optional(),
  /** When it ends: 366 days from now at the latest, and in 90 days if it is left out. */
  expiresAt: instant.optional(),
});
export type CreateTokenBody = z.infer<typeof createTokenBody>;
export const tokenDto = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: z.string(),
  /** Null for a token that was made before tokens had an end. */
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
});
export type TokenDto = z.infer<typeof tokenDto>;
export const tokenList = z.object({ tokens: z.array(tokenDto) });
export const createdToken = tokenDto.extend({ token: z.string() });
export type CreatedToken = z.infer<typeof createdToken>;
