declare namespace App {
  interface Locals {
    /** The logo a page wants beside its title. */
    titleLogo?: { name: string; icon: string | undefined };
  }
}
