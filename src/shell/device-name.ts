/** Whether Windows keeps a name for a device, with any ending: no file and no folder can be called so. */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i.test(name);
}
