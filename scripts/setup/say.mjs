// What set-up tells people. Everything goes to stderr: stdout belongs to the app.

/** A set-up step that can't go on: one plain sentence, and the line to run. */
export class Problem extends Error {
  /**
   * @param {string} sentence what happened
   * @param {string} [command] the line to run
   * @param {unknown} [cause]
   */
  constructor(sentence, command, cause) {
    super(sentence, { cause });
    this.command = command;
  }
}

/**
 * Prints one line about a step.
 * @param {string} step
 * @param {string} text
 */
export function say(step, text) {
  process.stderr.write(`${step.padEnd(10)} ${text}\n`);
}

/** The command that people typed, to name it in a sentence. */
export function getRetryCommand() {
  const event = process.env.npm_lifecycle_event ?? 'start';
  return event === 'start' || event === 'test' ? `npm ${event}` : `npm run ${event}`;
}

/**
 * Shows how far something is: in place on a terminal, by a line every ten seconds elsewhere.
 * @param {string} step
 * @param {string} what
 */
export function createProgress(step, what) {
  const isTerminal = process.stderr.isTTY === true;
  const intervalMs = isTerminal ? 100 : 10_000;
  let shownAt = isTerminal ? 0 : Date.now();
  return {
    /** @param {string} amount */
    show(amount) {
      if (Date.now() - shownAt < intervalMs) return;
      shownAt = Date.now();
      if (isTerminal) process.stderr.write(`\r\x1b[K${step.padEnd(10)} ${what} ${amount}`);
      else say(step, `${what} ${amount}`);
    },
    end() {
      if (isTerminal) process.stderr.write('\r\x1b[K');
    },
  };
}

/**
 * "12.3 of 196.3 MB"; without the total when it is not known.
 * @param {number} bytes
 * @param {number | null} totalBytes
 */
export function formatAmount(bytes, totalBytes) {
  const inMegabytes = (/** @type {number} */ count) => (count / 1_000_000).toFixed(1);
  return totalBytes ? `${inMegabytes(bytes)} of ${inMegabytes(totalBytes)} MB` : `${inMegabytes(bytes)} MB`;
}

/**
 * Tells what stopped a step: in its own words when it was foreseen, with a way to see more when not.
 * @param {Error} error
 */
export function reportFailure(error) {
  if (error instanceof Problem) {
    say('stopped', error.message);
    if (error.command) say('', `Run: ${error.command}`);
  } else {
    say('stopped', `Something unexpected went wrong: ${error.message}`);
    say('', 'Run the same with EARMARK_DEBUG=1 to see where.');
  }
  if (process.env.EARMARK_DEBUG) console.error(error);
}
