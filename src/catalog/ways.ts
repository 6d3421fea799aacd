// Apart from the schema: browsers load it.
import type { SignIn } from './sign-in.ts';

/** The ways to sign in to one endpoint, the one to recommend first. */
export function waysOf(
  { signIn = [] }: { signIn?: readonly SignIn[] | undefined },
  { id }: { id: string },
): SignIn[] {
  return signIn.filter(({ endpoints }) => endpoints?.includes(id) ?? true);
}
