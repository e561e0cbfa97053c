export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Without accents; English, German, French, Spanish, Italian, Portuguese and Dutch, with their usual short forms. */
const monthNames = [
  'jan january januar janner janvier janv enero ene gennaio gen janeiro januari',
  'feb february februar feber fevrier fevr fev febrero febbraio fevereiro februari',
  'mar march marz mrz mars marzo marco maart mrt',
  'apr april avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'jun june juni juin junio giugno giu junho',
  'jul july juli juillet juil julio luglio lug julho',
  'aug august aout agosto ago augustus',
  'sep sept september septembre septiembre setiembre settembre set setembro',
  'oct october oktober okt octobre octubre ottobre ott outubro out',
  'nov november novembre noviembre novembro',
  'dec december dezember dez decembre diciembre dic dicembre dezembro',
];

const monthOfName: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

/** The month (1 to 12) that a word names; null for any other word. */
export function findMonth(word: string): number | null {
  if (word.length < 3 || word.length > 12) return null;
  const lowerWord = word.toLowerCase();
  return monthOfName.get(lowerWord) ?? monthOfName.get(withoutAccents(lowerWord)) ?? null;
}

function withoutAccents(word: string): string {
  return /^[ -~]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Hours ahead of UTC. Of names with several meanings, the one that most people live by. */
const hoursOfZone: Readonly<Record<string, number>> = {
  ...{ utc: 0, gmt: 0, ut: 0, z: 0, wet: 0, west: 1, bst: 1 },
  ...{ cet: 1, cest: 2, met: 1, mest: 2, mez: 1, mesz: 2, sast: 2, eet: 2, eest: 3, msk: 3 },
  ...{ ist: 5.5, sgt: 8, hkt: 8, awst: 8, jst: 9, kst: 9 },
  ...{ acst: 9.5, acdt: 10.5, aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
  ...{ ast: -4, adt: -3, nst: -3.5, ndt: -2.5, brt: -3, art: -3, akst: -9, akdt: -8, hst: -10 },
};

const zoneOffset = /^(?:\(?(?:GMT|UTC|UT|Z))?\s*([+\u2212-])(\d{1,2}):?(\d{2})?(?!\d)/i;

/** How far ahead of UTC the zone at the beginning of `text` is; 0 where there is none, or none that is known. */
export function findZoneMs(text: string): number {
  const rest = text.trim();
  const offset = zoneOffset.exec(rest);
  if (offset !== null) {
    const ms = Number(offset[2]) * hourMs + Number(offset[3] ?? '0') * minuteMs;
    return offset[1] === '+' ? ms : -ms;
  }
  const name = /^\(?([a-z]{1,4})\b/i.exec(rest)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(hoursOfZone, name) ? (hoursOfZone[name] ?? 0) * hourMs : 0;
}
