import type { Client } from './client.ts';
import { loadClients } from './clients.ts';

/** Every client, loaded: for what a build says of them; a browser loads them one by one. */
export const allClients: readonly Client[] = await loadClients();
