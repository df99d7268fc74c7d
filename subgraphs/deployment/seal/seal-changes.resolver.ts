import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import { isKey } from '../../../prisma/keys'
import { Problem } from '../../common/change/problem.type'
import { ListSize } from '../../common/list-size'
import type { DeploymentContext } from '../context'
import { openSeal } from './open-seal'
import { OpenSealInput } from './seal.input'
import { Seal } from './seal.type'

@ObjectType({ description: 'What became of the opening of a list.', simpleResolvers: true })
export class OpenSealPayload {
  @Field(() => Seal, {
    nullable: true,
    description: 'The seal as it stands now; null where none has been made.',
  })
  declare seal: Seal | null

  @ListSize(1)
  @Field(() => [Problem], { description: 'Why nothing was changed; empty where it was.' })
  declare problems: Problem[]
}

@Resolver()
export class SealChangesResolver {
  @Mutation(() => OpenSealPayload, {
    description:
      'Opens the sealed list of the third randomisation of an AC, at the dispatch centre: by the DEO or the Observer. From ' +
      'then on whoever may see a duty may see its station; it cannot be sealed again.',
  })
  async openSeal(
    @Ctx() { runChange, scopes, viewer, sealByConstituency }: DeploymentContext,
    @Arg('input', () => OpenSealInput, { description: 'Which list.' }) input: OpenSealInput,
  ) {
    const { problems } = await runChange({ mutation: 'openSeal', input }, (transaction) =>
      openSeal(transaction, { scopes, subject: viewer.subject }, input),
    )
    const { election, assemblyConstituency } = input
    const isAskable = isKey('election', election) && isKey('assemblyConstituency', assemblyConstituency)
    if (!isAskable) return { seal: null, problems }
    const seals = sealByConstituency(election).clear(assemblyConstituency)
    return { seal: await seals.load(assemblyConstituency), problems }
  }
}
