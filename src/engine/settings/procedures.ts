import { implementer } from '../implementer.ts';
import { readSettings } from './rows.ts';

const { settings } = implementer;

export const settingsProcedures = {
  get: settings.get.handler(({ context }) => readSettings(context.database, context.timeZone)),
  saveBusiness: settings.saveBusiness.handler(({ context, input: { commandId, ...change } }) =>
    context.writer.command('settings.saveBusiness', commandId, change),
  ),
  saveLook: settings.saveLook.handler(({ context, input: { commandId, ...change } }) =>
    context.writer.command('settings.saveLook', commandId, change),
  ),
};
