/** Why a server could not be reached, in words, from the error of a request. */
export function networkReason(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    const code = 'code' in each && typeof each.code === 'string' ? each.code : '';
    const reason = reasons.find(([pattern]) => pattern.test(code))?.[1];
    if (reason !== undefined) return `${reason} (${code})`;
  }
  return 'the connection failed';
}

const reasons = [
  [/^(ENOTFOUND|EAI_)/, 'its host name leads nowhere'],
  [/^ECONNREFUSED$/, 'nothing listens there'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'the connection was cut'],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'no way leads there'],
  [/^(ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/, 'no answer in time'],
  [/^(CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_|SELF_|UNABLE_TO)/, 'its certificate or TLS is not valid'],
] as const;
