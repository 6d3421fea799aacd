/** The variables of an environment without which nothing gets out of a company's network: proxies and certificates. */
export function networkVariables(environment: NodeJS.ProcessEnv): Record<string, string> {
  const found = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && names.test(entry[0]),
  );
  return Object.fromEntries(found);
}

const names =
  /^(?:(?:https?|all|no|ftp)_proxy|npm_config_(?:https_proxy|proxy|noproxy|cafile|registry)|node_use_env_proxy|node_use_system_ca|node_extra_ca_certs|ssl_cert_(?:file|dir)|requests_ca_bundle|curl_ca_bundle|pip_cert|uv_(?:native_tls|system_certs)|deno_(?:cert|tls_ca_store))$/i;
