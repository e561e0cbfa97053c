import { implementer } from '../implementer.ts';
import { readSettings } from '../settings/rows.ts';
import { readDateWords } from './readDateWords.ts';

const { dates } = implementer;

export const dateProcedures = {
  read: dates.read.handler(({ context, input: { text, order } }) => {
    const { timeZone } = readSettings(context.database, context.timeZone).business;
    return readDateWords(text, { now: context.clock(), timeZone, order });
  }),
};
