import type { GeneralCause } from './general-cause.ts';

/** The causes of local programs that do not start or end at once, by their headings. */
export const programCauses: Readonly<Record<string, GeneralCause>> = {
  'spawn npx -y @acme/mcp ENOENT': {
    cause: 'The whole line stands in `command`, and no program has that name.',
    fix: 'Write the program alone into `command`, and each other word as a text of its own into `args`: `"command": "npx", "args": ["-y", "@acme/mcp"]`. The check of the builder does so.',
  },
  'spawn npx ENOENT': {
    cause:
      'The client does not find the program. It is not installed, or only your shell knows where it is: desktop apps have a shorter `PATH`, and version managers such as nvm, fnm or asdf set theirs in the shell.',
    fix: 'Install it: `npx` comes with Node.js, `uvx` with uv. Then write the full path into `command`; `which npx` prints it (`where npx` on Windows).',
  },
  'env: node: No such file or directory': {
    cause:
      'The client found `npx`, and that does not find Node.js: a version manager sets the path in the shell alone, and a client that was started from the desktop does not see it.',
    fix: 'Install Node.js for the whole system, or write the full path of `node` into `command` and the path of the server’s script into `args`. Where the client takes `env`, a `PATH` with the folder that `which node` prints helps too.',
  },
  "'npx' is not recognized as an internal or external command": {
    cause:
      'Windows does not find the program: what it comes with is not installed, or was installed after the client was started, or the client has a shorter `PATH` than your terminal.',
    fix: 'Install it: `npx` comes with Node.js, `uvx` with uv. Restart the client. Where it stays so, write the full path into `command`; `where npx` prints it.',
  },
  "'C:\\Program' is not recognized as an internal or external command": {
    cause:
      'The path of a program has a space, as `C:\\Program Files\\nodejs\\npx.cmd` has, and is handed to Windows without quotes: the first word is taken for the program.',
    fix: 'Name a program whose path has no space: install Node.js in such a folder, or install the package with `npm install -g` and write the full path of its `.cmd` file below `%APPDATA%\\npm` into `command`. Restart the client.',
  },
  'spawn UNKNOWN': {
    cause:
      'Windows refused to start the file, for a reason that Node.js has no name for. Which, is not established; one is that the file is no program, such as a script or half a download.',
    fix: 'Write the full path of a file that ends in `.exe` into `command`; for `npx` write `cmd`, and `/c` and `npx` before the arguments. Where it is one, install it anew, and see whether a virus scanner holds it back.',
  },
  'spawn EINVAL': {
    cause:
      '`npx`, `npm` and files ending in `.cmd` or `.bat` are scripts. Node.js starts none of them by itself since April 2024.',
    fix: 'Write `cmd` as `command`, and `/c` and `npx` before the arguments. The check of the builder does so.',
  },
  "lstat '…\\${APPDATA}'": {
    cause:
      'npm on Windows keeps its folder below the variable `APPDATA`, and the client does not hand that on to the programs that it starts. Where the whole path stands there, the folder `npm` in it is missing.',
    fix: 'Write the variable into the `env` of the entry: `"APPDATA": "C:\\\\Users\\\\NAME\\\\AppData\\\\Roaming"`. Where the folder is missing, run `mkdir %APPDATA%\\npm` in the Command Prompt. Then restart the client.',
  },
  'EACCES: permission denied': {
    cause:
      'The program may not write there. Where the place is in `.npm`, another account has once written to the cache of npm, mostly with `sudo`. Behind `listen` it is a port: Windows keeps some for Hyper-V, and `mcp-remote` wanted one of them.',
    fix: 'Give the folder back to your account: `sudo chown -R $(whoami) ~/.npm`. For a port update `mcp-remote`, or write another one behind its address.',
  },
  'listen EADDRINUSE: address already in use': {
    cause:
      'Another program has the port. Often it is an `mcp-remote` that was left behind, or one of a second client: for the same address it takes the same port each time.',
    fix: 'Close the other clients, end what is left of it, and connect again. Update `mcp-remote`: older versions end there.',
  },
  'npm error 404 … is not in this registry': {
    cause:
      'npm has no package of that name. It is misspelt or has capital letters, it was never published under the name that a README gives, or your npm asks a registry of your company, which does not have it.',
    fix: 'Take the name from the vendor’s page or from the connector’s page here, and try it in a terminal: `npm view NAME version`. Behind a company registry ask who runs it.',
  },
  'npm error could not determine executable to run': {
    cause:
      'The package has no program of its own name: it holds none, as a library or a half-made release, or several of other names.',
    fix: 'Take the line from the vendor’s page. For a program of another name, write `--package=NAME` and that program behind `-y`. A release that worked before can be named: `NAME@1.2.3`.',
  },
  'Package … does not provide any executables': {
    cause:
      'PyPI has something of that name that is no program; what you mean is a package of npm, such as `mcp-remote`.',
    fix: 'Write "npx" and "-y" in place of "uvx".',
  },
  'ERROR: You must supply a command': {
    cause:
      '`npx` was given options and no package: the name of it is missing in `args`, or stands in a form that an older `npx` does not read.',
    fix: 'Write the package behind `-y`, each in a text of its own: `"args": ["-y", "@acme/mcp"]`. Update Node.js where both stand there.',
  },
  'Failed to spawn: … program not found': {
    cause:
      'The package holds no program of that name. On Windows it is called `NAME.exe`, which some versions of `uvx` do not add.',
    fix: 'Name both: `"args": ["--from", "NAME@latest", "NAME.exe"]`, without `.exe` elsewhere. Update `uv`.',
  },
  'cannot be loaded because running scripts is disabled on this system': {
    cause:
      'Windows runs no scripts of PowerShell until you allow it. It concerns your terminal alone; a client does not start `npx` by PowerShell.',
    fix: 'Write `npx.cmd`, or use the Command Prompt. Or allow scripts for your account: `Set-ExecutionPolicy RemoteSigned -Scope CurrentUser`; on a machine of your company ask its administrator.',
  },
  'Cannot find module': {
    cause:
      'Node.js does not find the file that `args` names. The server was never built, so that `build` or `dist` is missing; the path begins in another folder than the client; or it stands in quotes of its own inside the quotes of JSON. A path below `_npx` is a package that was only half unpacked.',
    fix: 'Run `npm install` and `npm run build` in the folder of the server, and write the whole path. For a package, clear what npx holds: `npm cache clean --force`.',
  },
  "No module named 'mcp'": {
    cause:
      '`python` is another one than that into which the package was installed: the client knows nothing of a virtual environment that is active in your shell.',
    fix: 'Write the whole path of the Python in that environment into `command`, such as `/path/to/.venv/bin/python`, or let `uv --directory /path/to/server run server.py` find it.',
  },
  'ReferenceError: File is not defined': {
    cause: 'Node.js 18 is too old for the package, `mcp-remote` among them.',
    fix: 'Install Node.js 20 or newer. A client may find another one than your shell: write the full path of the newer `npx` into `command`.',
  },
  'No solution found when resolving tool dependencies': {
    cause:
      '`not found in the package registry`: PyPI has no package of that name. `does not satisfy Python>=3.10`: the Python that `uvx` took is too old for it.',
    fix: 'Take the name from the connector’s page. For Python write `--python 3.12` before the package; `uvx` fetches that version.',
  },
  'Cannot connect to the Docker daemon': {
    cause: 'The entry starts a container, and Docker does not run on this machine, or not for you.',
    fix: 'Start Docker Desktop, or the service, wait until `docker info` answers, then restart the server in the client.',
  },
  'bind source path does not exist': {
    cause:
      'The `docker run` of the entry hands a folder to the container (`-v` or `--mount`), and that folder is not there, or Docker may not read it, or nothing stands before the colon. In it `~` and variables are no folder either: no shell reads the line.',
    fix: 'Write the whole path of a folder that is there. In Docker Desktop add it under Settings → Resources → File sharing.',
  },
  'the input device is not a TTY': {
    cause:
      'The entry starts a container with `docker run -it` or `-t`, which wants a terminal. A client starts programs without one.',
    fix: 'Take out `-t` and keep `-i`: by it the client speaks to the server.',
  },
  'pull access denied for …, repository does not exist': {
    cause:
      'Docker Hub has no image of that name. It is one that you have to build yourself, or it lies at another registry, which has to stand in its name, such as `ghcr.io/`. A login changes nothing.',
    fix: 'Take the name from the vendor’s page. For one to be built run `docker build -t NAME .` in its folder.',
  },
};
