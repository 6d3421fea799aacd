import type { GeneralCause } from './causes/general-cause.ts';
import { connectionCauses } from './causes/connections.ts';
import { loadingCauses } from './causes/loading.ts';
import { programCauses } from './causes/programs.ts';
import { signInCauses } from './causes/sign-in.ts';

/** Why a general message is met and what helps, by its heading in the guide on troubleshooting, which shows the same. */
export const generalCauses: Readonly<Record<string, GeneralCause>> = {
  ...loadingCauses,
  ...connectionCauses,
  ...programCauses,
  ...signInCauses,
};
