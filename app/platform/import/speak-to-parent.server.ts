import { createWriteStream, type WriteStream } from 'node:fs';
import type { ChildMessage } from './child-message.ts';
import { ImportProblem } from './import-problem.ts';

/** The child's side of the two channels to its parent: rows on stdout, messages on descriptor 3. */
export interface Parent {
  tell(message: ChildMessage): void;
  /** Waits while the parent is slower than the file. */
  write(text: string): Promise<void>;
}

function drained(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return stream.write(text)
    ? Promise.resolve()
    : new Promise(resolve => stream.once('drain', () => resolve()));
}

/** Runs the child's work; whatever ends it is told to the parent as one message. A dead parent ends it at once. */
export async function speakToParent(
  work: (parent: Parent) => Promise<{ rows: number; rejected: number }>,
): Promise<void> {
  const messages: WriteStream = createWriteStream('', { fd: 3 });
  process.stdout.on('error', () => process.exit(1));
  messages.on('error', () => process.exit(1));
  const parent: Parent = {
    tell: message => void messages.write(`${JSON.stringify(message)}\n`),
    write: text => drained(process.stdout, text),
  };
  try {
    const { rows, rejected } = await work(parent);
    parent.tell({ kind: 'done', rows, rejected });
  } catch (error) {
    const problem = error instanceof ImportProblem ? error : new ImportProblem('file-not-readable');
    parent.tell({ kind: 'failed', code: problem.code, data: problem.data });
  }
  messages.end();
}
