/** The days of the week, Monday first, as in ISO 8601. */
export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** The zones to choose from, with the present one among them, as an owner reads them: `Europe/Isle of Man`. */
export function listTimeZones(present: string): { readonly value: string; readonly label: string }[] {
  return [...new Set([present, ...Intl.supportedValuesOf('timeZone')])]
    .sort()
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

/** A calendar day as an owner writes it: `25 Dec 2026`. */
export function describeDay(day: string, locale: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
