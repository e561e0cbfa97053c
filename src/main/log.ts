import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { destination, pino, stdTimeFunctions } from 'pino';

/** Fields of a log line: numbers, switches, ids and codes; never what a person wrote, and never an address. */
type LogFields = Readonly<Record<string, number | boolean | string | null>>;

export type Log = {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  /** `cause` is logged by its name, code and places in the code only: its message may quote anything. */
  readonly error: (event: string, cause: unknown, fields?: LogFields) => void;
};

const maxBytes = 5 * 1024 * 1024;

/** Opens `logs/main.log` of a profile: one line of JSON an event. What is over 5 MB becomes `main.log.1` first. */
export function openLog(profileFolder: string): Log {
  const folder = join(profileFolder, 'logs');
  const file = join(folder, 'main.log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes > maxBytes) renameSync(file, `${file}.1`);
  const logger = pino(
    { base: { process: 'main' }, timestamp: stdTimeFunctions.isoTime, messageKey: 'event' },
    destination({ dest: file, sync: true, mode: 0o600 }),
  );
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, cause, fields = {}) => logger.error({ ...fields, ...describeCause(cause) }, event),
  };
}

/** Lets a promise run by itself; a failure is logged under `event`. */
export function runInBackground(log: Log, event: string, work: Promise<unknown>): void {
  work.catch((cause: unknown) => log.error(event, cause));
}

function describeCause(cause: unknown): LogFields {
  if (!(cause instanceof Error)) return { kind: typeof cause, code: null, stack: null };
  const places = cause.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return { kind: cause.name, code: 'code' in cause ? String(cause.code) : null, stack: places.join('\n') };
}
