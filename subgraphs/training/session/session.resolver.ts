import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Session as SessionRow } from '../../../prisma/training/generated/client'
import { AssemblyConstituency, District } from '../area/area.type'
import { Election } from '../area/election.type'
import type { TrainingContext } from '../context'
import { Course } from '../course/course.type'
import { Session } from './session.type'

@Resolver(() => Session)
export class SessionResolver {
  @FieldResolver(() => Course, { description: 'What is taught.' })
  course(@Root() { courseCode }: SessionRow, @Ctx() { courseByCode }: TrainingContext) {
    return courseByCode.load(courseCode)
  }

  @FieldResolver(() => Election, { description: 'The election it trains for.' })
  election(@Root() { electionCode }: SessionRow): Election {
    return { code: electionCode }
  }

  @FieldResolver(() => District, { description: 'The district that trains.' })
  district(@Root() { districtCode }: SessionRow): District {
    return { code: districtCode }
  }

  @FieldResolver(() => AssemblyConstituency, { description: 'The AC of duty whose staff it trains.' })
  assemblyConstituency(@Root() { assemblyConstituencyCode }: SessionRow): Pick<AssemblyConstituency, 'code'> {
    return { code: assemblyConstituencyCode }
  }
}
