import type { ManualCheckDetails } from '#contract';
import { EarmarkError } from '../errors.ts';
import { implementer } from '../implementer.ts';
import { checkAddress } from '../listening/fetching/addressGuard.ts';
import { listDeafPlaces } from '../listening/templates/deafPlaces.ts';
import { readSettings } from '../settings/rows.ts';
import { findDueOn } from './dueOn.ts';
import { readManualChecks } from './rows.ts';

const { manualChecks } = implementer;

export const manualCheckProcedures = {
  list: manualChecks.list.handler(({ context: { database, timeZone } }) => {
    const zone = readSettings(database, timeZone).business.timeZone;
    return readManualChecks(database)
      .map((check) => ({ ...check, dueOn: findDueOn(check, zone) }))
      .sort((a, b) => Number(a.dueOn > b.dueOn) - Number(a.dueOn < b.dueOn));
  }),

  deafPlaces: manualChecks.deafPlaces.handler(({ context: { database, timeZone } }) => [
    ...listDeafPlaces(readSettings(database, timeZone).business),
  ]),

  add: manualChecks.add.handler(({ context, input: { commandId, details } }) =>
    context.writer.command('manualChecks.add', commandId, { details: withUsableAddress(details) }),
  ),

  edit: manualChecks.edit.handler(({ context, input: { commandId, id, details } }) =>
    context.writer.command('manualChecks.edit', commandId, { id, details: withUsableAddress(details) }),
  ),

  remove: manualChecks.remove.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('manualChecks.remove', commandId, { id }),
  ),

  visit: manualChecks.visit.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('manualChecks.visit', commandId, { id }),
  ),
};

/** The address is opened in a browser: it has to be one of the web. */
function withUsableAddress(details: ManualCheckDetails): ManualCheckDetails {
  const checked = checkAddress(details.address);
  if (checked.kind === 'problem') throw new EarmarkError('FEED_NOT_HEARD', { problem: checked.problem });
  return { ...details, address: checked.url.href };
}
