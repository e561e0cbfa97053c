import { z } from 'zod';
import { procedure } from './errors.ts';
import { Day, Instant } from './values.ts';

/** A time of day in the shop's own zone, as `HH:MM`. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** How the owner reads 3/4: the day first, or the month first. The window knows by the kind of English it speaks. */
export const DateOrder = z.enum(['dayFirst', 'monthFirst']);
export type DateOrder = z.infer<typeof DateOrder>;

/** Which times of day the owner means by the words. */
export const DayHours = z.object({ morning: TimeOfDay, afternoon: TimeOfDay, evening: TimeOfDay });
export type DayHours = z.infer<typeof DayHours>;

/** What is meant where the owner has said nothing. */
export const plainDayHours = { morning: '09:00', afternoon: '14:00', evening: '18:00' };

/** Words of a text that name a day to come. */
export const DateInWords = z.object({
  /** As they stand in the text, from `start` up to but not including `end`. */
  words: z.string(),
  start: z.int(),
  end: z.int(),
  on: Day,
  /** Null where they name no time of day. */
  time: TimeOfDay.nullable(),
});
export type DateInWords = z.infer<typeof DateInWords>;

/** A time until which something can be put off with one key. */
export const SnoozeTime = z.object({
  kind: z.enum(['afternoon', 'evening', 'tomorrow', 'openingDay', 'nextWeek']),
  at: Instant,
  /** The shop is closed on that day. */
  isClosed: z.boolean(),
});
export type SnoozeTime = z.infer<typeof SnoozeTime>;

/** The time that the owner's own words stand for. */
export const SaidTime = z.object({ words: z.string(), at: Instant, isClosed: z.boolean() });
export type SaidTime = z.infer<typeof SaidTime>;

export const dates = {
  /** The days to come that a text names, as they stand in it: `in 3 days`, `next tue 9:00`, `by Friday`. */
  read: procedure
    .input(z.object({ text: z.string().max(20_000), order: DateOrder }))
    .output(z.array(DateInWords)),
  /**
   * The times until which something can be put off, soonest first, and the one that some words stand for; null where they
   * name none. Words without a time of day mean the morning; after a day means the next opening day.
   */
  snoozeTimes: procedure
    .input(z.object({ words: z.string().max(200).default(''), order: DateOrder }))
    .output(z.object({ times: z.array(SnoozeTime), said: SaidTime.nullable() })),
};
