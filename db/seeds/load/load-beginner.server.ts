import { runCommand } from '~/audit/command.server.ts';
import { beginnerAccounts } from '~/identity/demo-accounts.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { startRegistration } from '~/registration/start-registration.server.ts';
import { addDays, wib } from '../calendar.ts';
import { inventNik } from '../people/identifiers.ts';
import { throwDice } from '../random.ts';
import type { StoryPlan } from '../story.ts';
import { personActor } from './actors.ts';
import { accountId } from './people-of.ts';

/** The demo beginner has told who she is, and stops there: the next step waits for whoever signs in. */
export async function loadBeginner(plan: StoryPlan): Promise<void> {
  const { pemda } = plan;
  const district = plan.districts[0]!.code;
  for (const account of beginnerAccounts.filter(one => one.pemda === pemda)) {
    const personId = accountId(account);
    const scope = {
      actor: personActor(pemda, personId, 'vendor'),
      pemda,
      clock: fixedClock(wib(addDays(plan.today, -1), 20, 15).toISOString()),
    };
    const started = await runCommand(scope, ctx => startRegistration(ctx, { personId }));
    if (!started.ok) throw new Error('the beginner cannot begin');
    const { registrationId } = started.value;
    const nik = inventNik(throwDice('beginner'), district, 'f', 999);
    const typed = { ownerName: account.name, nik, ownerGender: 'female' };
    const page = { registrationId, page: 'identity', typed, later: false };
    const answered = await runCommand(scope, ctx => answerPage(ctx, page));
    if (!answered.ok) throw new Error(answered.problems.map(one => one.code).join(', '));
  }
}
