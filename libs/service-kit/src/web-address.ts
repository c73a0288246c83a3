/** For `@IsUrl`: an http(s) address such as configuration holds, a bare host name included. */
export const WEB_ADDRESS = {
  protocols: ['http', 'https'],
  require_protocol: true,
  require_tld: false,
  allow_fragments: false,
  allow_query_components: false,
}
