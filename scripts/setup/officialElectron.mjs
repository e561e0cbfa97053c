// Electron as its makers publish it, by the same two packages that `electron` itself downloads and unpacks with.
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectFolder } from './paths.mjs';
import { createProgress, formatAmount } from './say.mjs';

const longestSilenceMs = 20_000;

/**
 * Downloads Electron, checks it against the checksums in the `electron` package, and unpacks it.
 * Gives up after 20 seconds without a byte, so that a network that swallows everything does not hold people up.
 * @param {string} version
 * @param {string} folder where to unpack to
 */
export async function makeOfficialElectron(version, folder) {
  const isBehindProxy = process.env.HTTPS_PROXY || process.env.https_proxy;
  if (isBehindProxy) process.env.ELECTRON_GET_USE_PROXY ??= 'true'; // read when @electron/get is loaded
  const requireFromElectron = createRequire(
    path.join(projectFolder, 'node_modules', 'electron', 'package.json'),
  );
  const { downloadArtifact } = requireFromElectron('@electron/get');
  const { extract } = requireFromElectron('@electron-internal/extract-zip');

  const progress = createProgress('runtime', 'downloading,');
  const silence = watchForSilence();
  try {
    const zip = await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      cacheRoot: process.env.electron_config_cache,
      checksums: requireFromElectron('./checksums.json'),
      downloadOptions: {
        quiet: true,
        signal: silence.signal,
        getProgressCallback: async ({ transferred, total }) => {
          silence.heard();
          progress.show(formatAmount(transferred, total));
        },
      },
    });
    silence.stop(); // unpacking has no time limit
    await extract(zip, { dir: folder });
  } catch (error) {
    throw new Error(describeFailure(error), { cause: error });
  } finally {
    silence.stop();
    progress.end();
  }
}

function watchForSilence() {
  const controller = new AbortController();
  const giveUp = () => controller.abort(new Error(`no answer for ${longestSilenceMs / 1000} seconds`));
  const timer = setTimeout(giveUp, longestSilenceMs);
  return { signal: controller.signal, heard: () => timer.refresh(), stop: () => clearTimeout(timer) };
}

/** "fetch failed" alone says nothing; its cause does. */
function describeFailure(error) {
  return error.cause?.code ? `${error.message}: ${error.cause.code}` : error.message;
}
