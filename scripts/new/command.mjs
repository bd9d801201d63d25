import { addWords, camel, PlanError, pascal, splitDomain } from './names.mjs';

/** An action of app/identity/permissions.ts that fits the domain; the author picks or adds the right one. */
function firstAction(domain, house) {
  const table = house.read('app/identity/permissions.ts') ?? '';
  const actions = [...table.matchAll(/^ {2}'([\w-]+\.[\w-]+)':/gm)].map(m => m[1]);
  const noun = { catalog: 'product', identity: 'outbox' }[domain] ?? domain;
  return actions.find(action => action.startsWith(`${noun}.`)) ?? actions[0];
}

function source(domain, file, action, code) {
  const [name, input] = [camel(file), pascal(file)];
  return `import type { Ctx } from '~/audit/command.server.ts';
import { isEmpty } from '~/${domain}/${file}.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { ${domain}Events } from './events.ts';

export interface ${input} {
  id: string;
  reason: string;
}

/** Who changes what, and by which rule. Errors: \`not-allowed\`, \`${code}\`. */
export async function ${name}(
  ctx: Ctx,
  input: ${input},
): Promise<Result<{ id: string }, 'not-allowed' | '${code}'>> {
  if (!can(ctx.actor, '${action}', { pemda: ctx.pemda })) return err('not-allowed');
  if (isEmpty(input.reason)) return err('${code}', { field: 'reason' });
  ctx.record(${domain}Events['${file}'](input.id, {}));
  return ok({ id: input.id });
}
`;
}

const decision = `/** The decision is pure: what it needs to know comes in, a yes, a no or a code comes out. */
export function isEmpty(reason: string): boolean {
  return reason.trim() === '';
}
`;

function unitTest(domain, file) {
  return `import { describe, expect, it } from 'vitest';
import { isEmpty } from '~/${domain}/${file}.ts';

describe('the decision of ${file}', () => {
  it.each(['', ' ', '\\t\\n'])('takes %j for no reason', reason => {
    expect(isEmpty(reason)).toBe(true);
  });

  it('takes a word for a reason', () => {
    expect(isEmpty('salah kirim')).toBe(false);
  });
});
`;
}

function dbTest(domain, file, code) {
  const name = camel(file);
  return `import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { type Actor, systemActor, visitor } from '~/identity/actor.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { ${name} } from '~/${domain}/${file}.server.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

function run(actor: Actor, reason: string) {
  return runCommand({ actor, pemda: '33.25' }, ctx => ${name}(ctx, { id: newId(), reason }));
}

describe('${name}', () => {
  it('is closed to a visitor and to another pemda, and writes nothing', async () => {
    const refused = { ok: false, problems: [{ code: 'not-allowed' }] };
    expect(await run(visitor, 'salah kirim')).toEqual(refused);
    expect(await run(systemActor('32.16'), 'salah kirim')).toEqual(refused);
    expect(await verifyChain('33.25')).toMatchObject({ events: 0 });
  });

  it('asks for a reason', async () => {
    expect(await run(systemActor('33.25'), ' ')).toMatchObject({ problems: [{ code: '${code}' }] });
  });

  it('records its event', async () => {
    expect(await run(systemActor('33.25'), 'salah kirim')).toMatchObject({ ok: true });
    expect(await verifyChain('33.25')).toMatchObject({ events: 1, faults: [] });
  });
});
`;
}

/** The text with \`line\` put before the first line that closes the first list or object. */
function insertBefore(text, closing, line, where) {
  const at = text.indexOf(closing);
  if (at < 0) throw new PlanError(`Could not find "${closing.trim()}" in ${where}.`);
  return text.slice(0, at) + line + text.slice(at);
}

/** A command with its pure decision, its code, its event, its words in both languages and its tests. */
export function planCommand(name, house) {
  const { domain, file } = splitDomain(name, house);
  if (!file.includes('-')) throw new PlanError(`A command is named verb-noun: "${file}" has no noun.`);
  const code = `${file}-reason-missing`;
  const [codesFile, eventsFile] = [`app/${domain}/codes.ts`, `app/${domain}/events.ts`];
  const [codes, events] = [house.read(codesFile), house.read(eventsFile)];
  if (!codes || !events)
    throw new PlanError(
      `${codesFile} and ${eventsFile} hold the domain's codes and events; write them first.`,
    );
  return {
    create: {
      [`app/${domain}/${file}.ts`]: decision,
      [`app/${domain}/${file}.server.ts`]: source(domain, file, firstAction(domain, house), code),
      [`tests/unit/${domain}/${file}.test.ts`]: unitTest(domain, file),
      [`tests/db/${domain}/${file}.test.ts`]: dbTest(domain, file, code),
    },
    change: {
      [codesFile]: insertBefore(codes, '] as const', `  '${code}',\n`, codesFile),
      [eventsFile]: insertBefore(events, '});', `  '${file}': z.object({}),\n`, eventsFile),
      ...addWords(house, domain, 'id', { [`code.${code}`]: 'Tulis alasannya.' }),
      ...addWords(house, domain, 'en', { [`code.${code}`]: 'Write the reason.' }),
    },
  };
}
