import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ColorScheme } from '#contract';

const WindowState = z.object({
  colorScheme: ColorScheme,
  /** In device-independent pixels, of the window when it is not maximised; null before it was ever placed. */
  bounds: z
    .object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
    .nullable(),
  isMaximized: z.boolean(),
});

/** What the shell has to know before the engine is there: how the window looked and where it was. */
type WindowState = Readonly<z.infer<typeof WindowState>>;

const firstState: WindowState = { colorScheme: 'auto', bounds: null, isMaximized: false };

export type WindowFile = {
  readonly get: () => WindowState;
  /** Keeps what changed, on disk too. Throws what the file system throws. */
  readonly save: (change: Partial<WindowState>) => void;
};

/** Opens `window.json` of a profile; where it is missing or can't be used, everything is as at the first start. */
export function openWindowFile(profileFolder: string): WindowFile {
  const file = join(profileFolder, 'window.json');
  let state = readState(file);
  return {
    get: () => state,
    save: (change) => {
      state = { ...state, ...change };
      const unfinished = `${file}.unfinished`;
      writeFileSync(unfinished, JSON.stringify(state), { flush: true });
      renameSync(unfinished, file);
    },
  };
}

function readState(file: string): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return firstState; // nothing in it is worth more than a start
  }
}
