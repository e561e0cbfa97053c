import { z } from 'zod';
import { procedure } from './errors.ts';

export const About = z.object({
  version: z.string(),
  dataFolder: z.string(),
  sqliteVersion: z.string(),
  schemaVersion: z.int(),
  /** Bytes of the database file. */
  dataBytes: z.int(),
  /** Runs on the sample shop instead of the owner's own data. */
  isSample: z.boolean(),
});
export type About = z.infer<typeof About>;

export const about = { get: procedure.output(About) };
