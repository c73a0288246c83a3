const SETTINGS: Record<string, string> = {
  // The machine itself only. No socket file: its path may be at most 107 bytes long.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Promises are kept through a power cut, here as anywhere.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // A guest on somebody's laptop, and every service of the house on one server.
  shared_buffers: '128MB',
  max_connections: '80',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log is read for what start-up says, and must not hold statements or people's data.
  lc_messages: 'C',
  log_destination: 'stderr',
  logging_collector: 'off',
  log_line_prefix: '',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/** On the command line, so that they hold whatever the cluster's own files say. */
export function serverArguments(cluster: string, port: number): string[] {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', cluster, '-p', String(port), ...settings]
}
