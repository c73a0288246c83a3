import { spawnBinary, type LaunchPlan } from '../launch/launch-plan.js'
import { runToEnd } from '../launch/run-to-end.js'
import { explainServerOutput } from './explain-server-output.js'

/**
 * Gives the superuser another password while no server runs: its file was lost, the data weren't.
 * @param password letters, digits, `-` and `_` only, so that nothing need be quoted
 */
export async function resetSuperuserPassword(plan: LaunchPlan, password: string): Promise<void> {
  const args = ['--single', '-D', plan.cluster, 'template1']
  const { code, output } = await runToEnd(
    () => spawnBinary(plan, 'postgres', args, { stdio: ['pipe', 'ignore', 'pipe'] }),
    `ALTER ROLE inroad PASSWORD '${password}'\n`,
  )
  if (code !== 0) throw explainServerOutput(output, plan.cluster)
}
