// The system libraries that Electron needs on Linux, and a virtual display where there is none.

import { runQuietly } from './run.mjs';
import { createProgress, getRetryCommand, Problem, say } from './say.mjs';

const always = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libnotify4',
  'libxss1',
  'libxtst6',
  'dbus',
];
const forVirtualDisplay = ['xvfb', 'xauth'];

/**
 * Makes sure that Linux has what Electron needs: as root on Debian and its kin by installing it, else by saying the line to run.
 * @param {{ executablePath: string, isDisplayMissing: boolean }} needs
 */
export async function ensureSystemLibraries({ executablePath, isDisplayMissing }) {
  if (process.platform !== 'linux') return;
  const wanted = isDisplayMissing ? [...always, ...forVirtualDisplay] : always;
  const installed = await listInstalled(wanted);
  if (installed === null) return checkLinkedLibraries(executablePath);
  const missing = findMissing(wanted, installed);
  if (missing.length === 0) return;
  if (process.getuid() === 0) return install(missing);
  const names = await chooseNames(missing);
  throw new Problem(
    `Electron needs system libraries that are not here: ${names.join(', ')}.`,
    `sudo apt-get install -y --no-install-recommends ${names.join(' ')} && ${getRetryCommand()}`,
  );
}

/**
 * Those of `wanted` that are not there. Since their time became 64 bits wide, some packages end in `t64`.
 * @param {readonly string[]} wanted
 * @param {readonly string[]} installed
 */
export function findMissing(wanted, installed) {
  return wanted.filter((name) => !installed.includes(name) && !installed.includes(`${name}t64`));
}

/**
 * The names of the installed packages in what dpkg-query printed.
 * @param {string} output lines of status and name
 */
export function parseInstalled(output) {
  const lines = output.split('\n').filter((line) => line.startsWith('ii '));
  return lines.map((line) => line.slice('ii '.length));
}

/** Answers null where there is no dpkg. */
async function listInstalled(wanted) {
  const names = wanted.flatMap((name) => [name, `${name}t64`]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are dpkg-query's placeholders
  const args = ['-W', '-f', '${db:Status-Abbrev}${Package}\n', ...names]; // fails for a name it never heard of
  return runQuietly('dpkg-query', args).then(
    ({ output }) => parseInstalled(output),
    (error) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    },
  );
}

async function install(missing) {
  say('libraries', `apt-get install ${missing.join(' ')}`);
  await runApt(['update'], missing);
  await runApt(['install', '-y', '--no-install-recommends', ...(await chooseNames(missing))], missing);
}

/** The names that this system's apt-get takes: the plain one may stand for several packages that it can't choose from. */
async function chooseNames(missing) {
  const names = [];
  for (const name of missing) {
    const { code } = await runQuietly('apt-cache', ['show', `${name}t64`]);
    names.push(code === 0 ? `${name}t64` : name);
  }
  return names;
}

async function runApt(args, missing) {
  const progress = createProgress('libraries', `apt-get ${args[0]},`);
  const options = ['-q', '-o', 'APT::Status-Fd=3', '-o', 'DPkg::Lock::Timeout=120'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const statusFd = (text) => {
    const percent = text.match(/^(?:dl|pm)status:[^:]*:([\d.]+):/m)?.[1];
    if (percent) progress.show(`${Math.round(Number(percent))} %`);
  };
  const { code, output } = await runQuietly('apt-get', [...options, ...args], { env, statusFd });
  progress.end();
  if (code === 0) return;
  const reason = output.split('\n').find((line) => line.startsWith('E: ')) ?? `it ended with ${code}`;
  throw new Problem(
    `The system libraries could not be installed (${reason}).`,
    `apt-get update && apt-get install -y ${missing.join(' ')} && ${getRetryCommand()}`,
  );
}

// Elsewhere the packages have other names, so the missing files are named.
async function checkLinkedLibraries(executablePath) {
  const { output } = await runQuietly('ldd', [executablePath]);
  const missing = parseMissingFiles(output);
  if (missing.length === 0) return;
  throw new Problem(
    `Electron needs system libraries that are not here: ${missing.join(', ')}. Install the packages that carry them.`,
    getRetryCommand(),
  );
}

/**
 * The files that ldd did not find.
 * @param {string} output
 */
export function parseMissingFiles(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, file]) => file);
}
