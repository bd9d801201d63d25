import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { vendorClaim } from '#db/schema/registration/assistance.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { pageOf } from '~/registration/answers/question-pages.ts';
import { claimVendor } from '~/registration/assistance/claim-vendor.server.ts';
import { declineClaim } from '~/registration/assistance/decline-claim.server.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { findClaim } from '~/registration/assistance/find-claim.server.ts';
import { inviteOwner } from '~/registration/assistance/invite-owner.server.ts';
import { submitForVendor } from '~/registration/assistance/submit-for-vendor.server.ts';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';
import { answerAll, start, typedAnswers } from '../story.ts';
import {
  as,
  codeOf,
  consented,
  freshPhone,
  messageTo,
  morning,
  type Person,
  plus,
  someone,
  startFor,
  value,
} from './field-work.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

let serial = 7500;
/** A registration that an officer has sent, and the code that went to the vendor's phone with it. */
async function sentFor(officer: Person) {
  serial += 1;
  const typed = typedAnswers(serial);
  const registrationId = await consented(officer, typed.phone);
  await answerAll(officer, registrationId, typed);
  value(await as(officer, ctx => submitForVendor(ctx, { registrationId })));
  const { body, code } = await messageTo(typed.phone, 'claim-invitation');
  return { registrationId, typed, code, body };
}

const claim = (who: Person, code: string, at = morning) => as(who, ctx => claimVendor(ctx, { code }), at);
const look = (code: string, at = morning, pemda = '33.25') =>
  inPemda(pemda, tx => findClaim(tx, { pemda, code, now: new Date(at) }));

describe('taking over', () => {
  it('gives the vendor the record, with who typed what, and ends the officer’s writing', async () => {
    const [officer, owner] = [someone('officer'), someone('vendor')];
    const { registrationId, code, body, typed } = await sentFor(officer);
    expect(body.link).toBe(`/claim?pemda=33.25&code=${code}`);
    expect(value(await look(code))).toMatchObject({ origin: 'assisted', business: typed.businessName });
    value(await claim(owner, ` ${code.toLowerCase().replace('-', ' ')} `));
    const own = await inPemda('33.25', tx => findRegistrationOfPerson(tx, owner.personId));
    expect(own).toMatchObject({ id: registrationId, status: 'submitted' });
    expect(new Set(Object.values(own?.authors ?? {}))).toEqual(new Set(['officer']));
    const seen = await inPemda('33.25', tx =>
      findAssistedRegistration(tx, { registrationId, officerId: officer.personId }),
    );
    expect(seen).toBeNull();
    const write = {
      registrationId,
      page: pageOf(questionPages, 'ownerGender').page,
      typed: { ownerGender: 'male' },
      later: false,
    };
    expect(codeOf(await as(officer, ctx => answerPage(ctx, write)))).toBe('not-allowed');
    const events = await inPemda('33.25', tx => tx.select().from(auditEvent));
    const mine = events.filter(
      event => JSON.stringify(event.data).includes(own!.vendorId) || event.subject === own!.vendorId,
    );
    expect(mine.map(event => event.type)).toEqual([
      'registration.started',
      'registration.assistance-started',
      'registration.consent-code-sent',
      'registration.consent-given',
      'registration.submitted',
      'registration.owner-invited',
      'registration.assistance-ended',
      'registration.vendor-claimed',
    ]);
  });

  it('before it is sent lets the owner correct, and keeps whose each answer is', async () => {
    const [officer, owner] = [someone('officer'), someone('vendor')];
    serial += 1;
    const typed = typedAnswers(serial);
    const registrationId = await consented(officer, typed.phone);
    await answerAll(officer, registrationId, typed);
    value(await as(officer, ctx => inviteOwner(ctx, { registrationId })));
    const { code } = await messageTo(typed.phone, 'claim-invitation');
    value(await claim(owner, code));
    const right = { businessName: 'Keripik yang Benar', businessForm: 'cv' };
    value(
      await as(owner, ctx =>
        answerPage(ctx, {
          registrationId,
          page: pageOf(questionPages, 'businessName').page,
          typed: right,
          later: true,
        }),
      ),
    );
    const own = await inPemda('33.25', tx => findRegistrationOfPerson(tx, owner.personId));
    expect(own?.answers.businessName).toBe('Keripik yang Benar');
    expect(own?.authors).toMatchObject({ businessName: 'vendor', businessForm: 'vendor', nik: 'officer' });
  });

  it('happens once, also when two hold the code at the same moment', async () => {
    const { code } = await sentFor(someone('officer'));
    const results = await Promise.all([claim(someone('vendor'), code), claim(someone('vendor'), code)]);
    expect(results.filter(result => result.ok)).toHaveLength(1);
    expect(codeOf(await claim(someone('vendor'), code))).toBe('claim-code-used');
    expect(codeOf(await look(code))).toBe('claim-code-used');
  });

  it('refuses a wrong, an old, a foreign and an unreadable code', async () => {
    const { code } = await sentFor(someone('officer'));
    const owner = someone('vendor');
    const other = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
    expect(codeOf(await claim(owner, other))).toBe('claim-code-wrong');
    expect(codeOf(await claim(owner, 'kode saya'))).toBe('claim-code-missing');
    expect(codeOf(await claim(owner, code, plus(60 * 24 * 60)))).toBe('claim-code-expired');
    expect(codeOf(await claim(someone('vendor', '32.16'), code))).toBe('claim-code-wrong');
    value(await claim(owner, code, plus(60 * 24 * 59)));
  });

  it('is for vendors who have no record of their own yet', async () => {
    const { code } = await sentFor(someone('officer'));
    for (const who of [someone('officer'), someone('ukpbj'), someone('vendor', '33.25', 'view')])
      expect(codeOf(await claim(who, code))).toBe('not-allowed');
    const busy = someone('vendor');
    await start(busy);
    expect(codeOf(await claim(busy, code))).toBe('claim-own-vendor');
  });
});

describe('the invitation', () => {
  it('waits ten minutes, and a new code ends the old one', async () => {
    const officer = someone('officer');
    const { registrationId, code, typed } = await sentFor(officer);
    const invite = (at: string) => as(officer, ctx => inviteOwner(ctx, { registrationId }), at);
    expect(await invite(plus(1))).toMatchObject({
      problems: [{ code: 'invitation-wait', data: { minutes: 9 } }],
    });
    value(await invite(plus(10)));
    expect(codeOf(await look(code, plus(11)))).toBe('claim-code-wrong');
    const { code: renewed } = await messageTo(typed.phone, 'claim-invitation');
    expect(codeOf(await look(renewed, plus(11)))).toBe('ok');
  });

  it('is not kept in clear', async () => {
    const { code } = await sentFor(someone('officer'));
    const rows = await inPemda('33.25', tx => tx.select().from(vendorClaim));
    expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''));
  });

  it('waits for consent', async () => {
    const officer = someone('officer');
    const registrationId = await startFor(officer);
    expect(codeOf(await as(officer, ctx => inviteOwner(ctx, { registrationId })))).toBe('not-allowed');
    expect(codeOf(await as(officer, ctx => submitForVendor(ctx, { registrationId })))).toBe('not-allowed');
  });
});

describe('declining', () => {
  const decline = (code: string) =>
    runCommand({ actor: systemActor('33.25'), pemda: '33.25', clock: fixedClock(morning) }, ctx =>
      declineClaim(ctx, { code }),
    );

  it('takes consent back without an account; what was sent stays with the office', async () => {
    const officer = someone('officer');
    const { registrationId, code } = await sentFor(officer);
    value(await decline(code));
    const seen = await inPemda('33.25', tx =>
      findAssistedRegistration(tx, { registrationId, officerId: officer.personId }),
    );
    expect(seen).toBeNull();
    // Nobody is let in by it any more, and who wants to come after all asks the office.
    expect(codeOf(await decline(code))).toBe('claim-code-expired');
    expect(codeOf(await claim(someone('vendor'), code))).toBe('claim-code-expired');
  });

  it('of a draft empties it, and the code goes with it', async () => {
    const officer = someone('officer');
    const phone = freshPhone();
    const registrationId = await consented(officer, phone);
    value(await as(officer, ctx => inviteOwner(ctx, { registrationId })));
    const { code } = await messageTo(phone, 'claim-invitation');
    value(await decline(code));
    expect(codeOf(await look(code))).toBe('claim-code-wrong');
  });
});

it('leaves a chain of events that verifies', async () => {
  expect((await verifyChain('33.25')).faults).toEqual([]);
});
