import { type ImplementerInternalWithMiddlewares, implement, ORPCError } from '@orpc/server';
import { contract } from '#contract';
import type { Announcer } from './announce.ts';
import type { ReadableDatabase } from './database/open.ts';
import { translateDatabaseError } from './database/sqliteErrors.ts';
import { EarmarkError } from './errors.ts';
import type { HandedFiles } from './feed-lists/handedFiles.ts';
import type { Listening } from './listening/createListening.ts';
import type { Clock, Limits, Log } from './options.ts';
import type { Keychain } from './sign-ins/keychain.ts';
import type { Writer } from './writer/openWriterThread.ts';

/** What a procedure works with. It reads from `database` itself; all that changes data goes through the writer. */
export type ProcedureContext = {
  readonly database: ReadableDatabase;
  readonly writer: Writer;
  readonly listening: Listening;
  readonly announcer: Announcer;
  readonly handedFiles: HandedFiles;
  readonly limits: Limits;
  readonly keychain: Keychain;
  readonly parseThreadFile: URL;
  readonly clock: Clock;
  readonly log: Log;
  /** The machine's zone, for a shop that has not said its own. */
  readonly timeZone: string;
  readonly about: { readonly version: string; readonly databaseFile: string; readonly isSample: boolean };
};

/** Named, for written out it is longer than the compiler writes a type. */
type AnsweredContract = ImplementerInternalWithMiddlewares<
  typeof contract,
  ProcedureContext,
  ProcedureContext
>;

/** What is thrown, as it crosses: expected failures by their code, all others as they are. */
export function translateFailure(thrown: unknown): unknown {
  const error = translateDatabaseError(thrown);
  return error instanceof EarmarkError ? new ORPCError(error.code, { data: error.data }) : error;
}

/** Expected failures cross by their code, all others as `internal`. */
const reporting = implement(contract)
  .$context<ProcedureContext>()
  .use(async ({ context, next, path, signal }) => {
    try {
      return await next();
    } catch (thrown) {
      const error = translateFailure(thrown);
      if (!(error instanceof ORPCError) && !signal?.aborted)
        context.log.error('procedure failed', error, { procedure: path.join('.') });
      throw error;
    }
  });

/** The contract, to be answered procedure by procedure. */
export const implementer: AnsweredContract = reporting;
