import { z } from 'zod';
import type { Reason } from './codes.ts';
import { VC_CONTEXT } from './credential.ts';

const OLD_CONTEXT = 'https://www.w3.org/2018/credentials/v1';
const badgeContext =
  /^https:\/\/(purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.0\.\d+)?\.json|imsglobal\.github\.io\/openbadges-specification\/ob_v3p0\.html)$/;

const uri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i);
const words = z.string().min(1);
/** xsd:dateTimeStamp: a zone is part of it. */
const stamp = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
  .refine(text => !Number.isNaN(Date.parse(text)));
const typed = (name: string) =>
  z.union([z.literal(name), z.array(z.string()).refine(all => all.includes(name))]);
/** The names of JSON-LD may stand alone or in a list. */
const many = <T extends z.ZodType>(one: T) => z.union([one, z.array(one)]);

const image = z.union([uri, z.looseObject({ id: uri, type: typed('Image') })]);
const identifierEntry = z.looseObject({
  type: typed('IdentifierEntry'),
  identifier: words,
  identifierType: words,
});

const profile: z.ZodType = z.lazy(() =>
  z.looseObject({
    id: uri,
    type: typed('Profile'),
    name: words.optional(),
    url: uri.optional(),
    image: image.optional(),
    otherIdentifier: many(identifierEntry).optional(),
    parentOrg: profile.optional(),
  }),
);

const identity = z.looseObject({
  type: typed('IdentityObject'),
  hashed: z.boolean(),
  identityHash: words,
  identityType: words,
});

const achievement = z.looseObject({
  id: uri,
  type: typed('Achievement'),
  name: words,
  description: words,
  criteria: z
    .looseObject({ id: uri.optional(), narrative: words.optional() })
    .refine(given => given.id !== undefined || given.narrative !== undefined),
  creator: z.union([uri, profile]).optional(),
  creditsAvailable: z.number().optional(),
  image: image.optional(),
  otherIdentifier: many(identifierEntry).optional(),
  resultDescription: many(
    z.looseObject({ id: uri, type: typed('ResultDescription'), name: words, resultType: words }),
  ).optional(),
});

const subject = z
  .looseObject({
    id: uri.optional(),
    type: typed('AchievementSubject'),
    identifier: many(identity).optional(),
    achievement,
    creditsEarned: z.number().optional(),
    image: image.optional(),
    result: many(z.looseObject({ type: typed('Result') })).optional(),
    source: z.union([uri, profile]).optional(),
  })
  .refine(given => given.id !== undefined || [given.identifier ?? []].flat().length > 0);

const status = z.looseObject({ id: uri.optional(), type: words });

const badge = z.looseObject({
  id: uri,
  name: words,
  issuer: z.union([uri, profile]),
  credentialSubject: z.union([subject, z.array(subject).length(1)]),
  evidence: many(z.looseObject({ type: typed('Evidence') })).optional(),
  image: image.optional(),
  credentialStatus: many(status).optional(),
});
const newDates = z.looseObject({ validFrom: stamp, validUntil: stamp.optional() });
const oldDates = z.looseObject({ issuanceDate: stamp, expirationDate: stamp.optional() });

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Which data model the first context names: 2.0, 1.1, or none that we know. */
export function modelOf(document: Json): 2 | 1 | null {
  const [first] = [document['@context']].flat();
  if (first === VC_CONTEXT) return 2;
  return first === OLD_CONTEXT ? 1 : null;
}

/** Contexts decide what every word means, so only known ones in the known order count (VCDM 2.0 §4.3). */
export function checkContexts(document: Json, isPinned: (url: string) => boolean, badge = true): Reason[] {
  const contexts = document['@context'];
  if (!Array.isArray(contexts) || modelOf(document) === null) return ['context-wrong'];
  if (badge && !contexts.some(each => typeof each === 'string' && badgeContext.test(each)))
    return ['context-wrong'];
  return contexts.every(each => typeof each === 'string' && isPinned(each)) ? [] : ['context-unknown'];
}

export function checkTypes(document: Json, wanted: readonly string[]): Reason[] {
  const types = [document.type].flat();
  const fits = types.includes('VerifiableCredential') && wanted.some(each => types.includes(each));
  return fits ? [] : ['type-wrong'];
}

export const BADGE_TYPES = ['OpenBadgeCredential', 'AchievementCredential'];

/** Id of the issuer, or null where there is none. */
export function issuerOf(document: Json): string | null {
  const { issuer } = document;
  const id = isObject(issuer) ? issuer.id : issuer;
  return typeof id === 'string' && id !== '' ? id : null;
}

/** Paths of fields that Open Badges 3.0 asks for and that are missing or of another form. */
export function findFaults(document: Json): string[] {
  const dates = modelOf(document) === 1 ? oldDates : newDates;
  const faults = [badge, dates].flatMap(shape => {
    const read = shape.safeParse(document);
    return read.success ? [] : read.error.issues.map(issue => issue.path.join('.') || 'credential');
  });
  return [...new Set(faults)].sort();
}

/** The days between which it counts; null = open. Texts that are no dates give null too: the schema refuses them. */
export function validityOf(document: Json): { from: Date | null; until: Date | null } {
  const read = (value: unknown) => {
    const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(at) ? null : new Date(at);
  };
  return modelOf(document) === 1
    ? { from: read(document.issuanceDate), until: read(document.expirationDate) }
    : { from: read(document.validFrom), until: read(document.validUntil) };
}

export function checkDates(document: Json, now: Date): Reason[] {
  const { from, until } = validityOf(document);
  const early: Reason[] = from && from > now ? ['not-yet-valid'] : [];
  const late: Reason[] = until && until < now ? ['expired'] : [];
  return [...early, ...late];
}
