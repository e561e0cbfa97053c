import { WordLanguage } from '#contract';
import { implementer } from '../implementer.ts';
import { countLessons } from '../lessons/rows.ts';
import { listUrgentWords } from '../listening/tone/languages.ts';
import { describeTaught } from '../tones/rows.ts';
import { readSettings, readUrgentWords } from './rows.ts';

const { settings } = implementer;

export const settingsProcedures = {
  get: settings.get.handler(({ context }) => readSettings(context.database, context.timeZone)),
  saveBusiness: settings.saveBusiness.handler(({ context, input: { commandId, ...change } }) =>
    context.writer.command('settings.saveBusiness', commandId, change),
  ),
  urgentWords: settings.urgentWords.handler(({ context }) => {
    const own = readUrgentWords(context.database);
    const words = listUrgentWords(own);
    return WordLanguage.options.map((language) => ({
      language,
      words: [...(words[language] ?? [])],
      isOurs: own[language] === undefined,
    }));
  }),
  saveUrgentWords: settings.saveUrgentWords.handler(({ context, input: { commandId, ...change } }) =>
    context.writer.command('settings.saveUrgentWords', commandId, change),
  ),
  taughtTones: settings.taughtTones.handler(({ context }) => describeTaught(context.database)),
  forgetTaughtTones: settings.forgetTaughtTones.handler(({ context, input: { commandId } }) =>
    context.writer.command('settings.forgetTaughtTones', commandId, {}),
  ),
  taughtTriage: settings.taughtTriage.handler(({ context }) => {
    const { concerns, aside } = countLessons(context.database);
    return { concernsCount: concerns, asideCount: aside };
  }),
  forgetTaughtTriage: settings.forgetTaughtTriage.handler(({ context, input: { commandId } }) =>
    context.writer.command('settings.forgetTaughtTriage', commandId, {}),
  ),
  saveWaits: settings.saveWaits.handler(({ context, input: { commandId, ...change } }) =>
    context.writer.command('settings.saveWaits', commandId, change),
  ),
  saveKeys: settings.saveKeys.handler(({ context, input: { commandId, ...change } }) =>
    context.writer.command('settings.saveKeys', commandId, change),
  ),
  saveLook: settings.saveLook.handler(({ context, input: { commandId, ...change } }) =>
    context.writer.command('settings.saveLook', commandId, change),
  ),
};
