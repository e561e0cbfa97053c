import { resolve } from 'node:path';

/** Where the data of this start lies. */
export type ProfileChoice =
  /** The owner's own folder. */
  | { readonly kind: 'own' }
  | { readonly kind: 'folder'; readonly folder: string }
  /** The sample shop's folder of today, in the system's temporary folder. */
  | { readonly kind: 'demo'; readonly isFresh: boolean }
  /** A folder that is removed at the end. */
  | { readonly kind: 'throwAway' };

export type Arguments = {
  readonly profile: ProfileChoice;
  /** Start, print one line of JSON once the inbox can be used, quit. */
  readonly isSmoke: boolean;
  /** Fill an empty profile with the sample shop. */
  readonly isSample: boolean;
  /** Tests only: the loopback port behind all names under `.example`. */
  readonly exampleHostsPort: number | null;
};

/**
 * Reads `--profile DIR`, `--smoke`, `--demo`, `--fresh` and `--example-hosts-port=N`; leaves all else to Chromium.
 * `--example-hosts-port` is not known to an installed Earmark. Throws an Error with a sentence for the one who typed it.
 */
export function readArguments(
  argv: readonly string[],
  { cwd, isPackaged }: { readonly cwd: string; readonly isPackaged: boolean },
): Arguments {
  const isSmoke = argv.includes('--smoke');
  const isSample = argv.includes('--demo');
  return {
    profile: chooseProfile(argv, cwd),
    isSmoke,
    isSample,
    exampleHostsPort: isPackaged ? null : readPort(argv, '--example-hosts-port'),
  };
}

function chooseProfile(argv: readonly string[], cwd: string): ProfileChoice {
  const folder = readValue(argv, '--profile');
  if (folder !== null) return { kind: 'folder', folder: resolve(cwd, folder) };
  if (argv.includes('--smoke')) return { kind: 'throwAway' };
  return argv.includes('--demo') ? { kind: 'demo', isFresh: argv.includes('--fresh') } : { kind: 'own' };
}

function readPort(argv: readonly string[], name: string): number | null {
  const value = readValue(argv, name);
  if (value === null) return null;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65_535) throw new Error(`${name} needs a port from 1 to 65535.`);
  return port;
}

/** Finds `--name=value` or `--name value`; null when the name is not there. */
function readValue(argv: readonly string[], name: string): string | null {
  const index = argv.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  const argument = argv[index];
  if (argument === undefined) return null;
  const value = argument === name ? argv[index + 1] : argument.slice(name.length + 1);
  if (!value || (argument === name && value.startsWith('--'))) {
    throw new Error(`${name} needs a value, as in ${name} VALUE.`);
  }
  return value;
}
