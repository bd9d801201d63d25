const stops = ['berhenti', 'stop', 'unsubscribe'];
const starts = ['mulai', 'start', 'lanjut'];

/** What a person answers to a message: one word, however it is written. Anything longer is talk, not a command. */
export function readReply(text: string): 'stop' | 'start' | null {
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (stops.includes(word)) return 'stop';
  return starts.includes(word) ? 'start' : null;
}
