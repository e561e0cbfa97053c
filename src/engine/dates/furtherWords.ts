import type { Parser } from 'chrono-node/en';

type Context = Parameters<Parser['extract']>[0];

/** The day so many days after the reference, at noon there. */
function findDayAfter(context: Context, days: number) {
  const { refDate } = context;
  const found = new Date(refDate.getFullYear(), refDate.getMonth(), refDate.getDate() + days, 12);
  return { year: found.getFullYear(), month: found.getMonth() + 1, day: found.getDate() };
}

const dayAfterTomorrow: Parser = {
  pattern: () => /\b(?:the\s+)?day\s+after\s+tomorrow\b/i,
  extract: (context) => findDayAfter(context, 2),
};

const fortnight: Parser = {
  pattern: () => /\b(?:in\s+)?a\s+fortnight\b/i,
  extract: (context) => findDayAfter(context, 14),
};

/** Which of the coming days has a number in its month that a text names alone, as in `the 25th`. */
const dayOfMonth: Parser = {
  pattern: () => /\b(?:on\s+)?the\s+(\d{1,2})(?:st|nd|rd|th)\b/i,
  extract: (context, match) => {
    const wanted = Number(match[1]);
    const mostDays = 62;
    for (let days = 1; days <= mostDays; days += 1) {
      const found = findDayAfter(context, days);
      if (found.day === wanted) return found;
    }
    return null;
  },
};

/** A day as most of Europe writes it: `12.3.` */
const dayWithDots: Parser = {
  pattern: () => /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/,
  extract: (_context, match) => ({ day: Number(match[1]), month: Number(match[2]) }),
};

/** The 29th of February without a year, which chrono looks for in this year and the next alone. */
const leapDay: Parser = {
  pattern: () => /\b(?:29(?:th)?\s+(?:of\s+)?feb(?:ruary)?|feb(?:ruary)?\s+29(?:th)?)\b(?!,?\s*\d)/i,
  extract: ({ refDate }) => {
    const isOver = refDate.getMonth() > 1;
    const first = refDate.getFullYear() + (isOver ? 1 : 0);
    const hasLeapDay = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    const year = Array.from({ length: 9 }, (_, years) => first + years).find(hasLeapDay);
    return year === undefined ? null : { year, month: 2, day: 29 };
  },
};

/** Words for days that chrono does not read; to be asked beside its own. */
export const furtherWords = {
  any: [dayAfterTomorrow, fortnight, dayOfMonth, leapDay],
  dayFirst: [dayWithDots],
};
