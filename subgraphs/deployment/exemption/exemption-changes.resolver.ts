import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { isKey } from '../../../prisma/keys'
import type { DeploymentContext } from '../context'
import { applyForExemption, exemptionConstraints } from './apply-for-exemption'
import { decideExemption } from './decide-exemption'
import { ApplyForExemptionInput, DecideExemptionInput } from './exemption.input'
import { toExemptionKey } from './exemption.key'
import { findExemption } from './exemption.repository'
import { ApplyForExemptionPayload, DecideExemptionPayload } from './exemption-payloads.type'

@Resolver()
export class ExemptionChangesResolver {
  @Mutation(() => ApplyForExemptionPayload, {
    description:
      'Asks for a person to be exempted from duty: by the person, or the DEO or ARO of the place of duty.',
  })
  async applyForExemption(
    @Ctx() context: DeploymentContext,
    @Arg('input', () => ApplyForExemptionInput, { description: 'Who, from what, and why.' })
    input: ApplyForExemptionInput,
  ) {
    const { runChange, scopes, viewer } = context
    const { done, problems } = await runChange(
      { mutation: 'applyForExemption', input, constraints: exemptionConstraints },
      (transaction) => applyForExemption(transaction, { scopes, subject: viewer.subject }, input),
    )
    return { exemption: await show(context, done?.exemption), problems }
  }

  @Mutation(() => DecideExemptionPayload, {
    description:
      'Grants or refuses an exemption: by the DEO of the place of duty alone. A granted one ends the duties of the person in ' +
      'the election, as EXEMPTED.',
  })
  async decideExemption(
    @Ctx() context: DeploymentContext,
    @Arg('input', () => DecideExemptionInput, { description: 'Which application, and how.' })
    input: DecideExemptionInput,
  ) {
    const { runChange, scopes, viewer } = context
    const { problems } = await runChange(
      { mutation: 'decideExemption', input, reason: input.remarks },
      (transaction) => decideExemption(transaction, { scopes, subject: viewer.subject }, input),
    )
    return { exemption: await show(context, input.exemption), problems }
  }
}

async function show({ database, scopes }: DeploymentContext, id: string | undefined) {
  if (id === undefined || !isKey('exemption', id)) return null
  const found = await findExemption(database, scopes.exemptions, toExemptionKey(id))
  return found?.id === id ? found : null
}
