/** A place in a list as text: whole numbers, of which only the list itself knows what they mean. */
export function writeCursor(place: readonly number[]): string {
  return place.join(' ');
}

/** A cursor that no list gave leads to the end of every list. */
export function readCursor(cursor: string): readonly number[] {
  const place = cursor.split(' ').map(Number);
  return place.every(Number.isSafeInteger) ? place : [Number.MAX_SAFE_INTEGER, 0, 0, 0];
}
