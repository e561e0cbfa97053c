import type { DateOrder } from '#contract';
import { implementer, type ProcedureContext } from '../implementer.ts';
import { readSettings } from '../settings/rows.ts';
import { readDateWords } from './readDateWords.ts';
import { listSnoozeTimes, readSnoozeWords, type SnoozeFrame } from './snoozeTimes.ts';

const { dates } = implementer;

function makeFrame({ database, timeZone, clock }: ProcedureContext, order: DateOrder): SnoozeFrame {
  const { business, waits } = readSettings(database, timeZone);
  return { now: clock(), open: business, hours: waits.hours, order };
}

export const dateProcedures = {
  read: dates.read.handler(({ context, input: { text, order } }) => {
    const { now, open, hours } = makeFrame(context, order);
    return readDateWords(text, { now, timeZone: open.timeZone, order, hours });
  }),
  snoozeTimes: dates.snoozeTimes.handler(({ context, input: { words, order } }) => {
    const frame = makeFrame(context, order);
    return { times: listSnoozeTimes(frame), said: readSnoozeWords(words, frame) };
  }),
};
