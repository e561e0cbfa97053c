/** A day as the owner says it, as “Friday 27 November”. Pure. */
export function nameDay(on: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(Date.parse(on));
}
