import { rowCap } from './import-caps.ts';
import { ImportProblem } from './import-problem.ts';

type Place = 'start' | 'envelope' | 'array' | 'element' | 'tail' | 'done';

/**
 * Cuts a JSON array, or the array under "data" of an envelope such as {success, data, meta}, into its elements while
 * the text arrives, so that a large file never stands in memory. `push` returns the elements that became whole.
 */
export class JsonSplitter {
  private place: Place = 'start';
  private depth = 0;
  private inString = false;
  private escaped = false;
  private element = '';
  /** Envelope: the key being read or just read, at depth 1. */
  private key = '';
  private atKey = true;
  private enveloped = false;
  private foundData = false;

  push(text: string): unknown[] {
    const found: unknown[] = [];
    let from = this.place === 'element' ? 0 : -1;
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      if (this.place === 'element') {
        const ended = this.step(sign);
        if (ended === 'inside') continue;
        found.push(this.parse(this.element + text.slice(from, ended === 'closed' ? at + 1 : at)));
        this.element = '';
        from = -1;
        this.place = 'array';
        if (ended === 'closed') continue;
      }
      if (sign <= 0x20 || sign === 0xfeff) continue;
      if (this.place === 'array') {
        if (sign === 0x2c) continue;
        if (sign === 0x5d) {
          this.place = this.enveloped ? 'envelope' : 'tail';
          this.depth = 1;
        } else {
          this.place = 'element';
          from = at;
          this.depth = 0;
          this.step(sign);
        }
      } else this.outside(sign);
    }
    if (from >= 0) this.keep(text.slice(from));
    return found;
  }

  /** Throws file-truncated when the text stopped before the array, or its envelope, was closed. */
  end(): void {
    if (this.place === 'start') throw new ImportProblem('file-empty');
    if (this.place !== 'tail') throw new ImportProblem('file-truncated');
    if (!this.foundData) throw new ImportProblem('file-wrong-columns', { missing: 'data' });
  }

  private keep(text: string): void {
    this.element += text;
    if (this.element.length > rowCap) throw new ImportProblem('file-malformed');
  }

  private parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw new ImportProblem('file-malformed');
    }
  }

  /** One sign of an element: closed = the element ends with it, before = it ended before it. */
  private step(sign: number): 'inside' | 'closed' | 'before' {
    if (this.inString) {
      if (this.escaped) this.escaped = false;
      else if (sign === 0x5c) this.escaped = true;
      else if (sign === 0x22) this.inString = false;
      return 'inside';
    }
    if (sign === 0x22) this.inString = true;
    else if (sign === 0x7b || sign === 0x5b) this.depth++;
    else if (sign === 0x7d || sign === 0x5d) {
      if (this.depth === 0) return 'before';
      this.depth--;
      if (this.depth === 0) return 'closed';
    } else if (sign === 0x2c && this.depth === 0) return 'before';
    return 'inside';
  }

  private outside(sign: number): void {
    if (this.place === 'start') {
      if (sign === 0x5b) {
        this.place = 'array';
        this.foundData = true;
      } else if (sign === 0x7b) {
        this.place = 'envelope';
        this.enveloped = true;
        this.depth = 1;
      } else throw new ImportProblem('file-malformed');
    } else if (this.place === 'envelope') this.envelope(sign);
    else throw new ImportProblem('file-malformed');
  }

  /** Walks the envelope: only the array under "data" is read, every other value is passed over. */
  private envelope(sign: number): void {
    if (this.inString) {
      if (this.escaped) this.escaped = false;
      else if (sign === 0x5c) this.escaped = true;
      else if (sign === 0x22) this.inString = false;
      else if (this.atKey && this.depth === 1) this.key += String.fromCharCode(sign);
      return;
    }
    if (sign === 0x22) {
      this.inString = true;
      if (this.atKey && this.depth === 1) this.key = '';
    } else if (sign === 0x3a && this.depth === 1) this.atKey = false;
    else if (sign === 0x2c && this.depth === 1) this.atKey = true;
    else if (sign === 0x5b && this.depth === 1 && !this.atKey && this.key === 'data') {
      this.place = 'array';
      this.foundData = true;
      this.depth = 0;
    } else if (sign === 0x7b || sign === 0x5b) this.depth++;
    else if (sign === 0x7d || sign === 0x5d) {
      this.depth--;
      if (this.depth <= 0) this.place = 'tail';
    }
  }
}
