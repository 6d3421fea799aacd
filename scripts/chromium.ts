import { chromium, type Browser } from 'playwright-core';
import { candidatePaths, installPackage, isDebianRoot, isExecutable, run } from './debian.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Options that let Chromium run as root, without a display and without reaching for other hosts. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium: `CHROMIUM_PATH`, else one on this machine, else Debian's package where that can
 * be installed, else Playwright's download. Throws where none can be had.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (isDebianRoot()) {
    console.log('Installing Chromium from Debian’s packages…');
    installPackage('chromium');
  } else {
    console.log('Downloading Chromium with Playwright…');
    run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
  }
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error('No Chromium found; install one or name it in CHROMIUM_PATH.');
  }
  return installed;
}

/** Starts Chromium; a start that fails, as on a machine short of memory, is tried twice more. */
export async function launchChromium(): Promise<Browser> {
  const options = { executablePath: ensureChromium(), args: chromiumArguments, timeout: 120_000 };
  for (let tries = 1; ; tries++) {
    try {
      return await chromium.launch(options);
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** The path of a Chromium that is on this machine. */
function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  const candidates = [
    ...(named === undefined ? [] : [named]),
    ...candidatePaths(NAMES),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ];
  return candidates.find(isExecutable);
}
