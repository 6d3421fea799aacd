/** What clients call the address of a server. */
export const urlKeys = ['url', 'serverUrl', 'server_url', 'httpUrl', 'uri', 'endpoint'] as const;

/** What clients call the program that is started. */
export const commandKeys = ['command', 'cmd'] as const;
