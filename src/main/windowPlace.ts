/** A place on the desktop, in device-independent pixels. */
export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where to open the window; without `x` and `y` the system centres it. */
export type WindowPlace = {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
};

export const smallestWindow = { width: 900, height: 600 } as const;
const firstWindow = { width: 1280, height: 800 } as const;

/** How much of the upper edge has to be seen, for the window to be taken hold of. */
const graspable = { width: 100, height: 40 } as const;

/**
 * Where to open a window that was last at `saved`, given the work areas of the displays that are there now, the main one
 * first: not larger than its display, and never where nobody could get hold of it.
 */
export function placeWindow(saved: Rectangle | null, workAreas: readonly Rectangle[]): WindowPlace {
  const seen = saved === null ? undefined : workAreas.find((area) => isGraspable(saved, area));
  const { width, height } = fitSize(saved ?? firstWindow, seen ?? workAreas[0]);
  return saved !== null && seen ? { x: saved.x, y: saved.y, width, height } : { width, height };
}

function isGraspable(window: Rectangle, area: Rectangle): boolean {
  const seenWidth = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const isTopSeen = window.y >= area.y && window.y <= area.y + area.height - graspable.height;
  return isTopSeen && seenWidth >= graspable.width;
}

type Size = Pick<Rectangle, 'width' | 'height'>;

function fitSize(size: Size, area: Size | undefined): Size {
  return {
    width: Math.max(smallestWindow.width, Math.min(size.width, area?.width ?? size.width)),
    height: Math.max(smallestWindow.height, Math.min(size.height, area?.height ?? size.height)),
  };
}
