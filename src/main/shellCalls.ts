import { clipboard, shell } from 'electron';
import type { z } from 'zod';
import {
  type ColorScheme,
  type ShellCallInput,
  type ShellCallName,
  type ShellCallOutput,
  shellCalls,
} from '#contract';
import { readOutsideLink } from './links.ts';
import type { Log } from './log.ts';

/** One for each call; each parses what it is given and throws where it is not what the contract says. */
export type ShellHandlers = Readonly<Record<ShellCallName, (input: unknown) => unknown>>;

export type ShellCallOptions = {
  readonly dataFolder: string;
  readonly applyColorScheme: (colorScheme: ColorScheme) => void;
  readonly showWaiting: (input: ShellCallInput<'showWaiting'>) => void;
  readonly restartEngine: () => void;
  readonly chooseFeedList: () => Promise<ShellCallOutput<'chooseFeedList'>>;
  readonly saveFeedList: (text: string) => Promise<ShellCallOutput<'saveFeedList'>>;
  readonly saveKeepsake: (input: ShellCallInput<'saveKeepsake'>) => Promise<ShellCallOutput<'saveKeepsake'>>;
  readonly reportUsable: (input: ShellCallInput<'reportUsable'>) => void;
  readonly log: Log;
};

/** Answers the calls of the window. */
export function createShellHandlers(options: ShellCallOptions): ShellHandlers {
  return {
    openLink: answer(shellCalls.openLink, async ({ address }) => {
      const link = readOutsideLink(address);
      if (link === null) options.log.warn('link refused');
      else await shell.openExternal(link);
      return link !== null;
    }),
    copyText: answer(shellCalls.copyText, ({ text }) => clipboard.writeText(text)),
    showDataFolder: answer(shellCalls.showDataFolder, async () => {
      await shell.openPath(options.dataFolder);
    }),
    setColorScheme: answer(shellCalls.setColorScheme, ({ colorScheme }) =>
      options.applyColorScheme(colorScheme),
    ),
    showWaiting: answer(shellCalls.showWaiting, (input) => options.showWaiting(input)),
    restartEngine: answer(shellCalls.restartEngine, () => options.restartEngine()),
    chooseFeedList: answer(shellCalls.chooseFeedList, () => options.chooseFeedList()),
    saveFeedList: answer(shellCalls.saveFeedList, ({ text }) => options.saveFeedList(text)),
    saveKeepsake: answer(shellCalls.saveKeepsake, (input) => options.saveKeepsake(input)),
    reportUsable: answer(shellCalls.reportUsable, (input) => options.reportUsable(input)),
  };
}

function answer<Input extends z.ZodType, Output extends z.ZodType>(
  call: { readonly input: Input; readonly output: Output },
  act: (input: z.infer<Input>) => z.infer<Output> | Promise<z.infer<Output>>,
): (input: unknown) => unknown {
  return (input) => act(call.input.parse(input));
}
