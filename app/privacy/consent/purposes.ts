import { z } from 'zod';
import stored from '#content/legal/consents.json';
import { type Role, roles } from '~/identity/roles.ts';
import { type CalendarDay, isCalendarDay } from '~/reference/calendar-day.ts';

/** UU PDP 27/2022 art. 20 (2): on what the processing rests. */
export const legalBases = [
  'consent',
  'contract',
  'legal-duty',
  'vital-interest',
  'public-task',
  'legitimate-interest',
] as const;

const textShape = z.strictObject({
  version: z.int().min(1),
  validFrom: z.string().refine(isCalendarDay),
  /** Whether a yes to an older text still counts until this one is answered. */
  keepsOlder: z.boolean(),
});

const purposeShape = z.strictObject({
  purpose: z.string().regex(/^[a-z][a-z-]*$/),
  /** Without a required one there is no registration: it ends by deletion, not by withdrawal. */
  required: z.boolean(),
  basis: z.enum(legalBases),
  law: z.string().min(1),
  /** What holds while nobody has answered. Only processing that does not rest on consent may go on. */
  silence: z.enum(['allows', 'forbids']),
  /** Whom it concerns. */
  roles: z.array(z.enum(roles)).min(1),
  texts: z.array(textShape).min(1),
});

const fileShape = z
  .strictObject({ purposes: z.array(purposeShape).min(1) })
  .refine(({ purposes }) => new Set(purposes.map(each => each.purpose)).size === purposes.length, 'twice')
  .refine(
    ({ purposes }) => purposes.every(each => each.basis !== 'consent' || each.silence === 'forbids'),
    'silence is no consent',
  )
  .refine(
    ({ purposes }) =>
      purposes.every(({ texts }) =>
        texts.every((text, at) => {
          const before = texts[at - 1];
          return text.version === at + 1 && (!before || before.validFrom < text.validFrom);
        }),
      ),
    'versions count from 1 and begin one after the other',
  );

export type PurposeFile = z.output<typeof fileShape>;

/** A purpose with the text that is valid on a day. */
export interface Purpose {
  purpose: string;
  required: boolean;
  basis: (typeof legalBases)[number];
  law: string;
  silence: 'allows' | 'forbids';
  roles: Role[];
  version: number;
  validFrom: CalendarDay;
  keepsOlder: boolean;
}

/** Checks content/legal/consents.json; throws on a file that contradicts itself. */
export function readPurposes(file: unknown): PurposeFile {
  return fileShape.parse(file);
}

/** Every purpose with the text of a day; one whose first text is still to come is not asked yet. */
export function purposesOn({ purposes }: PurposeFile, day: CalendarDay): Purpose[] {
  return purposes.flatMap(({ texts, ...purpose }) => {
    const text = texts.findLast(each => each.validFrom <= day);
    return text ? [{ ...purpose, ...text }] : [];
  });
}

export const purposeFile = readPurposes(stored);

export function listPurposes(day: CalendarDay): Purpose[] {
  return purposesOn(purposeFile, day);
}

/** The purpose of that name on a day, or undefined. */
export function purposeOn(name: string, day: CalendarDay): Purpose | undefined {
  return listPurposes(day).find(each => each.purpose === name);
}
