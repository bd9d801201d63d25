import { eq } from 'drizzle-orm';
import { inPemda } from '#db/client.server.ts';
import { registration } from '#db/schema/registration.ts';
import { type Ctx, runCommand } from '~/audit/command.server.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import type { Actor } from '~/identity/actor.ts';
import type { Rights, Role } from '~/identity/roles.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import type { Result } from '~/reference/result.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import type { Answers, Question } from '~/registration/answers/questions.ts';
import { startRegistration } from '~/registration/start-registration.server.ts';
import { submitRegistration } from '~/registration/submit-registration.server.ts';
import { holdPaper } from './requirements/papers.ts';

let people = 0;

/** An account of its own with one role, and the actor that it is. */
async function makePerson(pemda: string, role: Role, rights: Rights): Promise<Actor & { kind: 'person' }> {
  people += 1;
  const contact = { kind: 'phone' as const, value: `+62812000${String(people).padStart(5, '0')}` };
  const account = { name: 'Bu Contoh', contact, password: 'rahasia sekali', pemda, role, rights };
  const personId = await inPemda(pemda, tx => insertAccount(tx, account));
  if (!personId) throw new Error('the contact is taken');
  return { kind: 'person', personId, pemda, role, rights };
}

export function makeVendor(pemda = '33.25') {
  return makePerson(pemda, 'vendor', 'full');
}

/** Somebody of the office who can sign in; `officer` is enough where nobody does. */
export function makeOfficer(rights: Rights = 'full', pemda = '33.25') {
  return makePerson(pemda, 'ukpbj', rights);
}

export function officer(pemda = '33.25', rights: 'full' | 'view' = 'full'): Actor & { kind: 'person' } {
  return { kind: 'person', personId: newId(), pemda, role: 'ukpbj', rights };
}

/** Runs a command as somebody, at an instant. */
export function as<T, C extends string>(
  actor: Actor & { kind: 'person' },
  command: (ctx: Ctx) => Promise<Result<T, C>>,
  at = '2026-11-19T02:00:00Z',
): Promise<Result<T, C>> {
  return runCommand({ actor, pemda: actor.pemda, clock: fixedClock(at) }, command);
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Answers as somebody types them; every number with marks of its own, unique per `serial`. */
export function typedAnswers(serial: number, district = '33.25.08'): Record<Question, string> {
  const tail = String(serial).padStart(4, '0');
  const nik = `${district.replaceAll('.', '')}570890${tail}`;
  return {
    ownerName: ' Siti  Aminah ',
    nik: nik.replace(/(.{4})/g, '$1 '),
    phone: `0812-7700-${tail}`,
    businessName: `Keripik Renyah ${serial}`,
    businessForm: 'perorangan',
    nib: `9120.4051.${tail}.1`,
    kbliCode: '10794',
    kbliEdition: '2020',
    npwp: nik,
    taxable: 'no',
    capitalRupiah: '15 juta',
    district,
    village: 'Limpung',
    street: 'Jl. Raya No. 3, RT 02/RW 01',
    ownerGender: 'female',
    bankCode: '113',
    bankAccount: `3012-3456-${tail}`,
    bankHolder: 'Siti Aminah',
  };
}

export async function start(actor: Actor & { kind: 'person' }, at?: string) {
  return value(await as(actor, ctx => startRegistration(ctx, { personId: actor.personId }), at));
}

/** Answers in turn every page that is asked first; the papers are still missing then. */
export async function answerPages(
  actor: Actor & { kind: 'person' },
  registrationId: string,
  typed: Answers,
  at?: string,
): Promise<void> {
  for (const { page, questions } of questionPages.filter(one => !one.later)) {
    const own = Object.fromEntries(questions.map(question => [question, typed[question] ?? '']));
    value(await as(actor, ctx => answerPage(ctx, { registrationId, page, typed: own, later: false }), at));
  }
}

/** Everything that sending needs: the answers and the two papers. */
export async function answerAll(
  actor: Actor & { kind: 'person' },
  registrationId: string,
  typed: Answers,
  at?: string,
): Promise<void> {
  await answerPages(actor, registrationId, typed, at);
  const [row] = await inPemda(actor.pemda, tx =>
    tx
      .select({ vendorId: registration.vendorId })
      .from(registration)
      .where(eq(registration.id, registrationId)),
  );
  for (const kind of ['ktp', 'nib'] as const) await holdPaper(row!.vendorId, kind, { pemda: actor.pemda });
}

/** A registration that waits for the office. */
export async function submitted(serial: number, pemda = '33.25', at?: string) {
  const actor = await makeVendor(pemda);
  const { registrationId, vendorId } = await start(actor, at);
  const district = pemda === '33.25' ? '33.25.08' : '32.16.01';
  await answerAll(actor, registrationId, typedAnswers(serial, district), at);
  value(await as(actor, ctx => submitRegistration(ctx, { registrationId }), at));
  return { actor, registrationId, vendorId };
}
