/** 0 = done or valid, 1 = a negative verdict, 2 = bad input as a whole (nothing written). */
export type Exit = 0 | 1 | 2;

export interface Outcome {
  exit: Exit;
  /** Printed as JSON on stdout; a string is printed as it is (CSV, or JSON Lines already joined). */
  output: unknown;
}

export interface Io {
  stdin: NodeJS.ReadableStream;
  /** One clear line for people, on stderr. */
  say(line: string): void;
}

/** One command of `npm run -s laris -- <name> …`. A thrown `BadInput` becomes `{error: {code, message}}` and exit 2. */
export interface Command {
  name: string;
  usage: string;
  run(args: string[], io: Io): Promise<Outcome>;
}

export class BadInput extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
