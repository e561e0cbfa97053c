import { describe, expect, test } from 'vitest';
import { placeWindow } from '../../src/main/windowPlace.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const rightScreen = { x: 1440, y: 0, width: 2560, height: 1400 };
const saved = { x: 1600, y: 100, width: 1300, height: 900 };

describe('placeWindow', () => {
  test('lets the system centre the first window', () => {
    expect(placeWindow(null, [laptop])).toEqual({ width: 1280, height: 800 });
  });

  test('opens the window where it was', () => {
    expect(placeWindow(saved, [laptop, rightScreen])).toEqual(saved);
  });

  test('centres the window when its display is gone', () => {
    expect(placeWindow(saved, [laptop])).toEqual({ width: 1300, height: 875 });
  });

  test('makes the window as small as its display, but not smaller than it can be used', () => {
    const tiny = { x: 0, y: 0, width: 800, height: 480 };
    expect(placeWindow({ x: 10, y: 10, width: 3000, height: 2000 }, [laptop])).toEqual({
      width: 1440,
      height: 875,
    });
    expect(placeWindow({ x: 10, y: 40, width: 3000, height: 2000 }, [laptop])).toEqual({
      x: 10,
      y: 40,
      width: 1440,
      height: 875,
    });
    expect(placeWindow(null, [tiny])).toEqual({ width: 900, height: 600 });
  });

  test.each([
    ['its right edge is seen enough', { ...saved, x: -1200 }, true],
    ['only a sliver of it is seen at the left', { ...saved, x: -1201 }, false],
    ['its left edge is seen enough', { ...saved, x: 1340 }, true],
    ['only a sliver of it is seen at the right', { ...saved, x: 1341 }, false],
    ['its upper edge is above the display', { ...saved, x: 0, y: 24 }, false],
    ['its upper edge is just on the display', { ...saved, x: 0, y: 860 }, true],
    ['its upper edge is below the display', { ...saved, x: 0, y: 861 }, false],
  ])('knows when it can be taken hold of: %s', (_name, bounds, isKept) => {
    const { x, y } = placeWindow(bounds, [laptop]);
    expect({ x, y }).toEqual(isKept ? { x: bounds.x, y: bounds.y } : { x: undefined, y: undefined });
  });
});
