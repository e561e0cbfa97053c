const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** When something was said, given the start of the demo; both are instants. */
export type Said = (startedAt: number) => number;

/** On the day that many days before, at a wall time `HH:MM` in UTC. */
export function daysAgo(days: number, time: `${number}:${number}`): Said {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (startedAt) => startedAt - (startedAt % dayMs) - days * dayMs + (hours * 60 + minutes) * minuteMs;
}

export function minutesAgo(minutes: number): Said {
  return (startedAt) => startedAt - minutes * minuteMs;
}

/** While the demo runs; its feed serves it from then on. */
export function secondsLater(seconds: number): Said {
  return (startedAt) => startedAt + seconds * 1000;
}
