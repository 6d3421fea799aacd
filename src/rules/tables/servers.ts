import { rootKeyUnknown } from '../root-key-unknown.ts';
import { serversInSettings } from '../servers-in-settings.ts';
import { serverArgument } from '../server-argument.ts';
import { serverInsideServer } from '../server-inside-server.ts';
import { serverAuthMissing } from '../server-auth-missing.ts';
import { serverBearer } from '../server-bearer.ts';
import { serverBothTargets } from '../server-both-targets.ts';
import { serverCmdElsewhere } from '../server-cmd-elsewhere.ts';
import { serverCommandHome } from '../server-command-home.ts';
import { serverBridgeHeader } from '../server-bridge-header.ts';
import { serverBridgeOption } from '../server-bridge-option.ts';
import { serverBridgeInsecure } from '../server-bridge-insecure.ts';
import { serverBridge } from '../server-bridge.ts';
import { serverCommandLine } from '../server-command-line.ts';
import { serverCommandUrl } from '../server-command-url.ts';
import { serverCommandMissing } from '../server-command-missing.ts';
import { serverCommandOutsideRoot } from '../server-command-outside-root.ts';
import { serverDeclaredTwice } from '../server-declared-twice.ts';
import { serverDockerEnv } from '../server-docker-env.ts';
import { serverDockerTty } from '../server-docker-tty.ts';
import { serverEndpointLegacy } from '../server-endpoint-legacy.ts';
import { serverEndpointRetired } from '../server-endpoint-retired.ts';
import { serverHeaderInvalid } from '../server-header-invalid.ts';
import { serverHelperOption } from '../server-helper-option.ts';
import { serverEnvName } from '../server-env-name.ts';
import { serverEnvOutside } from '../server-env-outside.ts';
import { serverEscapes } from '../server-escapes.ts';
import { serverHomePath } from '../server-home-path.ts';
import { serverRelativePath } from '../server-relative-path.ts';
import { serverIncomplete } from '../server-incomplete.ts';
import { serverKeyMissing } from '../server-key-missing.ts';
import { serverKeyUnused } from '../server-key-unused.ts';
import { serverKeyUnknown } from '../server-key-unknown.ts';
import { serverNameConflict } from '../server-name-conflict.ts';
import { serverNameEmpty } from '../server-name-empty.ts';
import { serverNameRefused } from '../server-name-refused.ts';
import { serverNameReserved } from '../server-name-reserved.ts';
import { serverNamesAlike } from '../server-names-alike.ts';
import { serverNameSpaces } from '../server-name-spaces.ts';
import { serverNested } from '../server-nested.ts';
import { serverNotObject } from '../server-not-object.ts';
import { serverNothingToRun } from '../server-nothing-to-run.ts';
import { serverNpxYes } from '../server-npx-yes.ts';
import { serverOutsideWrapper } from '../server-outside-wrapper.ts';
import { serverPackageArchived } from '../server-package-archived.ts';
import { serverPlaceholderLeft } from '../server-placeholder-left.ts';
import { serverRunner } from '../server-runner.ts';
import { serverSwitchedOff } from '../server-switched-off.ts';
import { serverQuestionMissing } from '../server-question-missing.ts';
import { serverSecretLiteral } from '../server-secret-literal.ts';
import { serverSseDeprecated } from '../server-sse-deprecated.ts';
import { serverTimeoutUnit } from '../server-timeout-unit.ts';
import { serverTransportUnsupported } from '../server-transport-unsupported.ts';
import { serverTypeMismatch } from '../server-type-mismatch.ts';
import { serverTypeMissing } from '../server-type-missing.ts';
import { serverTypeUnknown } from '../server-type-unknown.ts';
import { serverUnknown } from '../server-unknown.ts';
import { serverUrlConflict } from '../server-url-conflict.ts';
import { serverUrlDiffers } from '../server-url-differs.ts';
import { serverUrlEmpty } from '../server-url-empty.ts';
import { serverUrlInsecure } from '../server-url-insecure.ts';
import { serverUrlPage } from '../server-url-page.ts';
import { serverUrlInvalid } from '../server-url-invalid.ts';
import { serverValueType } from '../server-value-type.ts';
import { serverVariableName } from '../server-variable-name.ts';
import { serverVariableSyntax } from '../server-variable-syntax.ts';
import { serverVariableUnset } from '../server-variable-unset.ts';
import { serverWhitespace } from '../server-whitespace.ts';
import { serverWindowsNpx } from '../server-windows-npx.ts';
import { serversEmpty } from '../servers-empty.ts';
import { tomlInvalid } from '../toml-invalid.ts';
import { yamlInvalid } from '../yaml-invalid.ts';
import { userConfigUndeclared } from '../user-config-undeclared.ts';

/** Rules about the servers that a plugin declares. */
export const serverRules = {
  'server-url-empty': serverUrlEmpty,
  'server-url-invalid': serverUrlInvalid,
  'server-url-page': serverUrlPage,
  'server-url-insecure': serverUrlInsecure,
  'server-type-missing': serverTypeMissing,
  'server-type-unknown': serverTypeUnknown,
  'server-type-mismatch': serverTypeMismatch,
  'server-sse-deprecated': serverSseDeprecated,
  'server-endpoint-legacy': serverEndpointLegacy,
  'server-endpoint-retired': serverEndpointRetired,
  'server-package-archived': serverPackageArchived,
  'server-url-differs': serverUrlDiffers,
  'server-url-conflict': serverUrlConflict,
  'server-name-conflict': serverNameConflict,
  'server-declared-twice': serverDeclaredTwice,
  'server-name-refused': serverNameRefused,
  'server-name-reserved': serverNameReserved,
  'server-name-spaces': serverNameSpaces,
  'server-names-alike': serverNamesAlike,
  'server-question-missing': serverQuestionMissing,
  'server-switched-off': serverSwitchedOff,
  // Before the token becomes a variable, of which nobody knows what it holds.
  'server-bearer': serverBearer,
  'server-secret-literal': serverSecretLiteral,
  'server-variable-name': serverVariableName,
  'server-variable-syntax': serverVariableSyntax,
  'server-variable-unset': serverVariableUnset,
  'server-whitespace': serverWhitespace,
  'server-command-outside-root': serverCommandOutsideRoot,
  'server-command-missing': serverCommandMissing,
  'server-outside-wrapper': serverOutsideWrapper,
  'server-not-object': serverNotObject,
  'server-name-empty': serverNameEmpty,
  'server-value-type': serverValueType,
  'server-incomplete': serverIncomplete,
  'server-inside-server': serverInsideServer,
  'server-key-unknown': serverKeyUnknown,
  'server-key-missing': serverKeyMissing,
  'server-key-unused': serverKeyUnused,
  'server-both-targets': serverBothTargets,
  'server-nested': serverNested,
  'server-timeout-unit': serverTimeoutUnit,
  'server-transport-unsupported': serverTransportUnsupported,
  'server-command-line': serverCommandLine,
  'server-argument': serverArgument,
  'server-command-url': serverCommandUrl,
  'server-escapes': serverEscapes,
  'server-env-name': serverEnvName,
  'server-env-outside': serverEnvOutside,
  'root-key-unknown': rootKeyUnknown,
  'servers-in-settings': serversInSettings,
  'server-home-path': serverHomePath,
  'server-relative-path': serverRelativePath,
  'server-nothing-to-run': serverNothingToRun,
  'server-runner': serverRunner,
  'server-npx-yes': serverNpxYes,
  'server-windows-npx': serverWindowsNpx,
  'server-cmd-elsewhere': serverCmdElsewhere,
  'server-docker-tty': serverDockerTty,
  'server-docker-env': serverDockerEnv,
  'server-placeholder-left': serverPlaceholderLeft,
  'server-header-invalid': serverHeaderInvalid,
  'server-bridge': serverBridge,
  'server-bridge-header': serverBridgeHeader,
  'server-bridge-option': serverBridgeOption,
  'server-bridge-insecure': serverBridgeInsecure,
  'server-auth-missing': serverAuthMissing,
  'server-unknown': serverUnknown,
  'servers-empty': serversEmpty,
  'toml-invalid': tomlInvalid,
  'yaml-invalid': yamlInvalid,
  'user-config-undeclared': userConfigUndeclared,
  'server-helper-option': serverHelperOption,
  'server-command-home': serverCommandHome,
} as const;
