import { connect, database, disconnect, inPemda } from '#db/client.server.ts';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import { requestSignInCode } from '~/identity/sign-in-code/request-sign-in-code.server.ts';
import { findDemoLink } from '~/messages/find-demo-link.server.ts';
import { systemClock } from '~/platform/clock/clock.ts';
import { config } from '~/platform/config/config.server.ts';
import { root } from '~/platform/config/root.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';

/* Makes learners in the product's own database, with what each needs to come in; one line of JSON. */
const pemda = '33.25';
const password = 'kata sandi uji';
const cluster = await startCluster(root, config().dataDir);
connect({ app: cluster.appUrl, pool: 4 });

const count = Number(process.argv[2]);
/** Numbers that no story has, different for each run. */
const first = 80_000_000 + Math.floor(process.uptime() * 1_000) + (process.pid % 10_000) * 1_000;

const learners = [];
for (let n = 0; n < count; n += 1) {
  const contact = { kind: 'phone', value: `+62899${first + n}` } as const;
  const account = { name: `Peserta ${n}`, contact, password, pemda, role: 'vendor' } as const;
  const personId = (await database().transaction(tx => insertAccount(tx, account)))!;
  const session = { pemda, role: 'vendor', rights: 'full', device: 'bench' } as const;
  const cookie = (await openLoginSession(personId, session)).split(';')[0]!;
  const asked = await requestSignInCode(contact.value, systemClock, token => `/sign-in/code/${token}`);
  if (!asked.ok) throw new Error(asked.problems[0]?.code);
  const { token } = asked.value;
  const link = await inPemda(pemda, tx => findDemoLink(tx, `sign-in-code|${sha256(token)}`));
  const code = new URL(link ?? '', 'http://laris.test').searchParams.get('code');
  learners.push({ contact: contact.value, password, cookie, token, code });
}
process.stdout.write(`${JSON.stringify(learners)}\n`);
await disconnect();
