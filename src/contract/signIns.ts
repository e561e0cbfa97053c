import { z } from 'zod';
import { procedure } from './errors.ts';
import { CommandInput, CommandOutput, FeedId } from './values.ts';

/** Names and passwords for places that want them. They lie sealed by the system's keychain, and never leave Earmark but to their place. */
export const signIns = {
  /** Whether this computer has a keychain to seal passwords with. */
  canKeep: procedure.output(z.boolean()),
  /**
   * Keeps a name and a password for a feed; they are sent to the site of its address only, and in the clear only where the
   * owner allows it. Fails with SIGN_IN_NOT_KEPT.
   */
  save: procedure
    .input(
      CommandInput.extend({
        feed: FeedId,
        // HTTP Basic ends the name with a colon.
        name: z.string().regex(/^[^:\p{Cc}]{1,200}$/u),
        password: z.string().regex(/^\P{Cc}{1,1000}$/u),
        allowsUnencrypted: z.boolean(),
      }),
    )
    .output(CommandOutput),
  forget: procedure.input(CommandInput.extend({ feed: FeedId })).output(CommandOutput),
};
