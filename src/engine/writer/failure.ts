import type { ErrorCode } from '#contract';
import { translateDatabaseError } from '../database/sqliteErrors.ts';
import { EarmarkError } from '../errors.ts';
import type { WriterFailure } from './protocol.ts';

/** A failure as it crosses between threads, where an error loses its class. */
export function describeFailure(thrown: unknown): WriterFailure {
  const error = translateDatabaseError(thrown);
  if (error instanceof EarmarkError) return { kind: 'expected', code: error.code, data: error.data };
  return { kind: 'unexpected', error };
}

export function restoreFailure(failure: WriterFailure): unknown {
  if (failure.kind === 'unexpected') return failure.error;
  // The code and its details were a pair when they were thrown.
  return new (EarmarkError as new (code: ErrorCode, data: unknown) => EarmarkError)(
    failure.code,
    failure.data,
  );
}
