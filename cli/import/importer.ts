import { toIdentityConfig } from '../../subgraphs/common/identity/identity-config'
import { createTokenVerifier } from '../../subgraphs/common/identity/token-verifier'
import { isGrantable, isViewerRole, type Viewer } from '../../subgraphs/common/identity/viewer'
import { CliError } from '../cli.error'
import type { Config } from '../config'
import { ensureLocalKey, publicKeyFile } from '../identity/local-key'
import type { ImportOptions } from './import-options'

/** Who imports: whom a token stands for, else the role and area given, else who has the databases, for the whole country. */
export async function readImporter(
  { dataFolder, environment }: Config,
  { as, token }: ImportOptions,
): Promise<Viewer> {
  if (as !== undefined && token !== undefined)
    throw new CliError('OPTION_INVALID', 'Give --as or --token, not both.')
  if (token === undefined) return as === undefined ? wholeCountry() : toViewer(as)
  await ensureLocalKey(dataFolder)
  const verify = await createTokenVerifier(
    toIdentityConfig({ AUTH_JWKS_FILE: publicKeyFile(dataFolder), ...environment }),
  )
  return verify(token)
}

function wholeCountry(): Viewer {
  return { subject: 'hub import', grants: [{ role: 'COMMISSION', area: 'IN' }] }
}

function toViewer(text: string): Viewer {
  const [role = '', area = 'IN'] = text.split(':')
  if (isViewerRole(role) && isGrantable(role, area))
    return { subject: `hub import ${text}`, grants: [{ role, area }] }
  throw new CliError('OPTION_INVALID', `--as must be a role and its area, such as DEO:S05D01, not "${text}".`)
}
