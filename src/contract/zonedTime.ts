/** A calendar day and a time of day in some zone. */
export type WallClock = {
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** `HH:MM` */
  readonly time: string;
};

const dayMs = 24 * 60 * 60_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatIn(at: number, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(at);
}

/** What calendar and clock of a zone show at an instant. */
export function readWallClock(at: number, timeZone: string): WallClock {
  const shown = formatIn(at, timeZone);
  return { on: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function readOffsetMs(at: number, timeZone: string): number {
  return Date.parse(`${formatIn(at, timeZone).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}

/**
 * The instant at which calendar and clock of a zone show a day and a time. A time that is left out when the clocks go
 * forward is so much later; of one that comes twice when they go back the first is taken (Temporal calls this
 * `compatible`; neither Node 24 nor its V8 has Temporal yet).
 */
export function findInstant({ on, time }: WallClock, timeZone: string): number {
  const inUtc = Date.parse(`${on}T${time}:00Z`);
  const before = inUtc - readOffsetMs(inUtc - dayMs, timeZone);
  const after = inUtc - readOffsetMs(inUtc + dayMs, timeZone);
  const isShown = (at: number) => {
    const shown = readWallClock(at, timeZone);
    return shown.on === on && shown.time === time;
  };
  const shown = [before, after].filter(isShown);
  return shown.length > 0 ? Math.min(...shown) : before;
}

/** The day so many days after another; before it where the number is negative. */
export function addDays(on: string, days: number): string {
  return new Date(Date.parse(on) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days a day comes after another. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** Which day of the week a day is; 1 is Monday. */
export function readWeekday(on: string): number {
  return new Date(on).getUTCDay() || 7;
}
