import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { answerEverything, answersOf, openAccount, sendPaper, takePhoto } from './support/register.ts';
import { fill, follow, look, press, signIn, word } from './support/steps.ts';
import { measureTraffic, type TrafficMeter } from './support/traffic-meter.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

const papers = ['ktp', 'nib', 'npwp', 'place'];

async function decide(page: Page, business: string, answers: Record<string, string>): Promise<void> {
  await page.goto('/ukpbj/registrations');
  await follow(page, business);
  await look(page, 'officer-review');
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}/decision`);
  const { reasons, ...rest } = answers;
  await fill(page, rest);
  // Reasons lie in groups that open one by one.
  if (reasons) {
    const box = page.locator(`main [name="reasons"][value="${reasons}"]`).first();
    await box.evaluate(e => e.closest('details')?.setAttribute('open', ''));
    await box.check();
  }
  await press(page, word('decisions.decision.save'));
}

describe.each([
  { javaScript: true, serial: '4101' },
  { javaScript: false, serial: '4202' },
])('a vendor becomes verified, JavaScript $javaScript', ({ javaScript, serial }) => {
  const answers = answersOf(serial);
  const business = answers.businessName!;
  let vendor: Page;
  let officer: Page;
  let meter: TrafficMeter;

  it('opens an account and starts', async () => {
    vendor = await openPage({ appUrl, javaScript });
    meter = measureTraffic(vendor);
    await openAccount(vendor, serial);
    await look(vendor, 'vendor-home-new');
    await follow(vendor, word('registration.next.register.button'));
    await look(vendor, 'registration-start');
    await press(vendor, word('registration.start.button'));
    await look(vendor, 'registration-identity');
  });

  it('is told what is wrong, at the field and in the summary, and keeps what was typed', async () => {
    await fill(vendor, { ownerName: 'Siti Aminah', nik: '3325 12', ownerGender: 'female' });
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
    // What was sent wrong is kept, too: another look at the page begins with it.
    await vendor.goto('/vendor/registration/identity');
    expect(await vendor.locator('[name=nik]').inputValue()).toBe('3325 12');
    expect(await vendor.locator('[name=ownerName]').inputValue()).toBe('Siti Aminah');
    await settle(vendor);
  });

  it('answers one thing per page and sends four photos', async () => {
    const asked = await answerEverything(vendor, answers, look);
    expect(new Set(asked)).toEqual(new Set(Object.keys(answers)));
    expect(new URL(vendor.url()).pathname).toBe('/vendor/registration/documents');
    await look(vendor, 'registration-documents');
    for (const kind of papers) {
      const photo = await takePhoto(`${kind} ${serial}`, javaScript ? 4000 : 1600);
      await sendPaper(vendor, kind, photo, javaScript);
    }
    await look(vendor, 'registration-documents-sent');
    await vendor.goto('/vendor/registration/documents?from=check');
    await follow(vendor, word('documents.next-check'));
  });

  it('checks the answers, changes one and comes back, and sends them', async () => {
    await look(vendor, 'registration-check');
    const shown = await vendor.locator('main').innerText();
    expect(shown).toContain(business);
    for (const kind of papers) expect(shown).toContain(word(`documents.kind.${kind}`));
    expect(await vendor.locator('main img.thumb').count()).toBe(papers.length);
    await follow(vendor, new RegExp(`^${word('ui.change')} ${word('registration.term.village')}$`));
    await fill(vendor, { village: 'Sukorejo' });
    await press(vendor, word('registration.save'));
    expect(vendor.url()).toMatch(/check$/);
    expect(await vendor.locator('main').innerText()).toContain('Sukorejo');
    await press(vendor, word('registration.check.send'));
    expect(vendor.url()).toMatch(/submitted$/);
    await look(vendor, 'registration-submitted');
  });

  it('in at most twelve screens and 2.5 MB with four photos', async () => {
    const { down, up } = await meter.bytes();
    const screens = new Set(meter.screens());
    console.log(
      `registration, JavaScript ${javaScript}: ${down + up} bytes in all (${down} down, ${up} up), ${screens.size} screens`,
    );
    expect(screens.size, [...screens].join(' ')).toBeLessThanOrEqual(12);
    if (javaScript) expect(down + up).toBeLessThanOrEqual(2.5 * 1024 * 1024);
  });

  it('is sent back by an officer with a reason, which the vendor sees beside the question', async () => {
    officer = await openPage({ appUrl, width: 1280, javaScript });
    await signIn(officer, 'ukpbj.batang');
    await decide(officer, business, { outcome: 'sent-back', reasons: 'nib-not-found' });
    await vendor.goto('/vendor/registration');
    await look(vendor, 'registration-sent-back');
    expect(await vendor.locator('main').innerText()).toContain(word('decisions.reason.nib-not-found'));
  });

  it('mends it, sends it again, and is accepted', async () => {
    await vendor.goto('/vendor/registration/nib');
    expect(await vendor.locator('#nib-error').innerText()).toContain(word('decisions.reason.nib-not-found'));
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

  it('tells the bank account later', async () => {
    await vendor.goto('/vendor/registration/bank');
    await look(vendor, 'registration-bank');
    await fill(vendor, { bankCode: '113', bankAccount: '3012-3456-78', bankHolder: 'Siti Aminah' });
    await press(vendor, word('registration.save'));
    expect(vendor.url()).toMatch(/\/vendor\/registration$/);
    await vendor.goto('/vendor/registration/bank');
    expect(await vendor.locator('[name=bankAccount]').inputValue()).toBe('3012 3456 78');
  });

  it('shows the officer of another pemda nothing of it', async () => {
    const neighbour = await openPage({ appUrl, width: 1280, javaScript });
    await signIn(neighbour, 'ukpbj.bekasi');
    await neighbour.goto('/ukpbj/registrations');
    expect(await neighbour.locator('main').innerText()).not.toContain(business);
  });
});
