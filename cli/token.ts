import { existsSync } from 'node:fs'
import { toViewer } from '../subgraphs/common/identity/claims'
import {
  type Grant,
  isGrantable,
  isViewerRole,
  type ViewerRole,
  viewerRoles,
} from '../subgraphs/common/identity/viewer'
import { CliError } from './cli.error'
import type { Config } from './config'
import { ensureLocalKey, publicKeyFile } from './identity/local-key'
import { signToken } from './identity/sign-token'

export interface TokenOptions {
  role: string[]
  area: string[]
  expires: string
  subject?: string
}

/** `hub token`: prints a token for the key of the data folder. The first area goes with the first role, and so on. */
export async function printToken({ dataFolder }: Config, options: TokenOptions): Promise<void> {
  if (!/^[1-9]\d{0,5}[smhd]$/.test(options.expires)) {
    throw new CliError(
      'OPTION_INVALID',
      `--expires must be a time such as 30m, 8h or 7d, not "${options.expires}".`,
    )
  }
  const grants = toGrants(options)
  const subject = options.subject ?? grants.map(({ role, area }) => `${role}:${area}`).join('+')
  if (!toViewer({ sub: subject, grants })) {
    throw new CliError(
      'OPTION_INVALID',
      '--subject must have 1 to 256 characters, and there may be 32 roles at most.',
    )
  }
  if (!existsSync(publicKeyFile(dataFolder)))
    console.error(
      `There was no key in ${dataFolder}: made one. Only a hub that starts on this folder believes it.`,
    )
  console.log(
    await signToken(await ensureLocalKey(dataFolder), { subject, grants, expiresIn: options.expires }),
  )
}

/** What `--help` tells of the roles. */
export const rolesHelp = `
Roles and the area that each needs:
${Object.entries(viewerRoles)
  .map(([role, { description }]) => `  ${role.padEnd(11)}${description}`)
  .join('\n')}
Several posts: repeat --role and --area, in the same order.
`

const examples: Record<ViewerRole, string> = {
  COMMISSION: 'IN, or none',
  CEO: 'a state, such as S25',
  DEO: 'a district, such as S25D07',
  RO: 'a PC, such as S25-PC12',
  ARO: 'an AC, such as S25-AC123',
  OBSERVER: 'a PC, such as S25-PC12',
  TRAINER: 'a district, such as S25D07',
  STAFF: 'the own person id, such as S25D07-0001234',
  DASHBOARD: 'IN (or none), or a state, district, PC or AC',
}

/** Who a token is to stand for. Throws CliError for what no role can be held for. */
export function toGrants({ role: roles, area: areas }: Pick<TokenOptions, 'role' | 'area'>): Grant[] {
  if (areas.length > roles.length) throw new CliError('OPTION_INVALID', 'There are more areas than roles.')
  return roles.map((role, index) => {
    if (!isViewerRole(role)) {
      throw new CliError(
        'OPTION_INVALID',
        `--role must be one of ${Object.keys(viewerRoles).join(', ')}, not "${role}".`,
      )
    }
    const area = areas[index] ?? 'IN'
    if (isGrantable(role, area)) return { role, area }
    throw new CliError(
      'OPTION_INVALID',
      `--area of ${role} must be ${examples[role]}, ${areas[index] ? `not "${areas[index]}"` : 'and is missing'}.`,
    )
  })
}
