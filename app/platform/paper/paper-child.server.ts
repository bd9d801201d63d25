import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { writeFrame } from './frame-paper.ts';
import { preparePaper } from './prepare-paper.server.ts';

/*
 * A process of its own, with little memory, little time and no settings of ours: one file comes on stdin, what became
 * of it goes to stdout. Started by prepare-paper-apart.
 */
sharp.cache(false);
sharp.concurrency(1);
const made = await preparePaper(await buffer(process.stdin));
process.stdout.write(writeFrame(made));
