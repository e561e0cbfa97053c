import { EarmarkError } from '../errors.ts';
import { findFeed } from '../feeds/rows.ts';
import { implementer } from '../implementer.ts';
import { writeSignIn } from './signIn.ts';

const { signIns } = implementer;

export const signInProcedures = {
  canKeep: signIns.canKeep.handler(async ({ context }) => (await context.keychain.seal('')) !== null),

  save: signIns.save.handler(async ({ context, input }) => {
    const feed = findFeed(context.database, input.feed);
    if (!feed) throw new EarmarkError('NOT_FOUND', { what: 'feed' });
    const { origin, protocol } = new URL(feed.address);
    if (protocol !== 'https:' && !input.allowsUnencrypted) {
      throw new EarmarkError('SIGN_IN_NOT_KEPT', { reason: 'unencrypted' });
    }
    const sealed = await context.keychain.seal(writeSignIn(input));
    if (sealed === null) throw new EarmarkError('SIGN_IN_NOT_KEPT', { reason: 'noKeychain' });
    return context.writer.command('signIns.save', input.commandId, { id: input.feed, origin, sealed });
  }),

  forget: signIns.forget.handler(({ context, input: { commandId, feed } }) =>
    context.writer.command('signIns.forget', commandId, { id: feed }),
  ),
};
