import { readFileSync } from 'node:fs';
import { preparePhoto } from '~/catalog/photos/prepare-photo.server.ts';

// One photo as an upload would be treated, in a process of its own: what it says, how long it took, the most memory it held.
const bytes = readFileSync(process.argv[2] ?? '');
const begun = performance.now();
const made = await preparePhoto(bytes);
const answer = made.ok ? 'taken' : (made.problems[0]?.code ?? '');
// The kernel's own high-water mark: what Node reports begins with the parent's.
const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
const megabytes = Number(kilobytes) / 1024;
process.stdout.write(JSON.stringify({ answer, milliseconds: performance.now() - begun, megabytes }));
