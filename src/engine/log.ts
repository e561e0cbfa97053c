import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { destination, pino } from 'pino';
import type { Log } from './options.ts';

const rotateBytes = 5 * 1024 * 1024;

/**
 * Writes lines of JSON to `logs/engine.log` in the data folder, never anywhere else; at a start the old file is put aside
 * when it has grown large. Of an error only its kind, code and stack are written: a message may quote what a person wrote.
 */
export function openLog(dataFolder: string): Log {
  const folder = join(dataFolder, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'engine.log');
  if (existsSync(file) && statSync(file).size > rotateBytes) renameSync(file, `${file}.1`);
  const logger = pino(
    { base: { process: 'engine' }, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' },
    destination({ dest: file, sync: true, mode: 0o600 }),
  );
  return {
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
    error: (event, cause, fields) => logger.error({ ...fields, ...describeCause(cause) }, event),
  };
}

function describeCause(cause: unknown): { kind: string; code: string | null; stack: string | null } {
  if (!(cause instanceof Error)) return { kind: typeof cause, code: null, stack: null };
  const frames = (cause.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { kind: cause.name, code: 'code' in cause ? String(cause.code) : null, stack: frames.join('\n') };
}
