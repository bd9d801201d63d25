import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { fill, follow, look, press, signIn, word } from './support/steps.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

/** Answers as somebody types them, with numbers that are theirs alone. */
function answersOf(serial: string): Record<string, string> {
  const nik = `332508570890${serial}`;
  return {
    ownerName: 'Siti Aminah',
    nik,
    phone: `0812 7711 ${serial}`,
    businessName: `Keripik Jejak ${serial}`,
    businessForm: 'perorangan',
    nib: `91204052${serial}1`,
    kbliCode: '10794',
    kbliEdition: '2020',
    npwp: nik,
    taxable: 'no',
    capitalRupiah: '15.000.000',
    district: '33.25.08',
    village: 'Limpung',
    street: 'Jl. Raya No. 3, RT 02/RW 01',
    ownerGender: 'female',
  };
}

/** Page after page until the answers are to be checked. */
async function answerEverything(page: Page, answers: Record<string, string>): Promise<string[]> {
  const asked: string[] = [];
  for (let n = 0; n < 15 && !page.url().endsWith('/check'); n += 1) {
    const here = page.url();
    asked.push(...(await fill(page, answers)));
    await press(page, word('registration.save'));
    expect(page.url(), await page.locator('main').innerText()).not.toBe(here);
  }
  return asked;
}

async function decide(page: Page, business: string, answers: Record<string, string>): Promise<void> {
  await page.goto('/ukpbj/registrations');
  await follow(page, business);
  await look(page, 'officer-review');
  await follow(page, word('registration.review.decide'));
  await fill(page, answers);
  await press(page, word('registration.decision.save'));
}

describe.each([
  { javaScript: true, serial: '4101' },
  { javaScript: false, serial: '4202' },
])('a vendor becomes verified, JavaScript $javaScript', ({ javaScript, serial }) => {
  const answers = answersOf(serial);
  const business = answers.businessName!;
  let vendor: Page;
  let officer: Page;

  it('opens an account from the front page', async () => {
    vendor = await openPage({ appUrl, javaScript });
    await vendor.goto('/');
    await look(vendor, 'front-page');
    await vendor.goto('/sign-up');
    await look(vendor, 'sign-up');
    await fill(vendor, {
      pemda: '33.25',
      name: 'Siti Aminah',
      contact: `0812 7722 ${serial}`,
      password: 'rahasia keripik',
    });
    await press(vendor, word('account.sign-up.do'));
    expect(vendor.url()).toContain('/vendor');
  });

  it('is told what is wrong, at the field and in the summary, and keeps what was typed', async () => {
    await vendor.goto('/vendor/registration');
    await look(vendor, 'registration-start');
    await press(vendor, word('registration.start.button'));
    await fill(vendor, { ownerName: 'Siti Aminah', nik: '3325 12' });
    await press(vendor, word('registration.save'));
    const summary = vendor.getByRole('alert');
    expect(await summary.getByRole('link').allInnerTexts()).toHaveLength(1);
    expect(await vendor.locator('[name=nik]').inputValue()).toBe('3325 12');
    expect(await vendor.locator('[name=ownerName]').inputValue()).toBe('Siti Aminah');
    expect(await vendor.locator('[name=nik]').getAttribute('aria-invalid')).toBe('true');
    const [above, below] = [
      await summary.getByRole('link').innerText(),
      await vendor.locator('#nik-error').innerText(),
    ];
    expect(below).toContain(above);
    await look(vendor, 'registration-mistake');
  });

  it('answers one thing per page, checks the answers and sends them', async () => {
    const asked = await answerEverything(vendor, answers);
    expect(new Set(asked)).toEqual(new Set(Object.keys(answers)));
    await look(vendor, 'registration-check');
    expect(await vendor.locator('main').innerText()).toContain(business);
    await press(vendor, word('registration.check.send'));
    expect(vendor.url()).toMatch(/submitted$/);
    await look(vendor, 'registration-submitted');
  });

  it('is sent back by an officer with a reason, which the vendor sees beside the question', async () => {
    officer = await openPage({ appUrl, width: 1280, javaScript });
    await signIn(officer, 'ukpbj.batang');
    await officer.goto('/ukpbj/registrations');
    await look(officer, 'officer-queue');
    await decide(officer, business, { outcome: 'sent-back', reasons: 'nib-not-found' });
    await vendor.goto('/vendor/registration');
    await look(vendor, 'registration-sent-back');
    expect(await vendor.locator('main').innerText()).toContain(word('registration.reason.nib-not-found'));
  });

  it('mends it, sends it again, and is accepted', async () => {
    await vendor.goto('/vendor/registration/nib');
    await fill(vendor, { nib: `91204053${serial}1` });
    await press(vendor, word('registration.save'));
    await vendor.goto('/vendor/registration/check');
    await press(vendor, word('registration.check.send'));
    await decide(officer, business, { outcome: 'accepted' });
    await settle(officer);
    await vendor.goto('/vendor/registration');
    expect(await vendor.locator('main').innerText()).toContain(word('registration.task.accepted'));
    await look(vendor, 'registration-accepted');
  });

  it('shows the officer of another pemda nothing of it', async () => {
    await officer.goto('/ukpbj/registrations');
    const neighbour = await openPage({ appUrl, width: 1280, javaScript });
    await signIn(neighbour, 'ukpbj.bekasi');
    await neighbour.goto('/ukpbj/registrations');
    expect(await neighbour.locator('main').innerText()).not.toContain(business);
  });
});
