import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Browsers are told to be careful; pages of other origins may ask only where they are listed. */
export async function protectBrowsers(app: FastifyInstance, corsOrigins: string[]): Promise<void> {
  await app.register(helmet)
  if (corsOrigins.length === 0) return
  await app.register(cors, {
    origin: corsOrigins,
    methods: ['GET', 'POST', 'PUT'],
    allowedHeaders: ['authorization', 'content-type', 'apollo-require-preflight', 'if-none-match'],
    exposedHeaders: ['x-request-id', 'retry-after', 'etag'],
    maxAge: 3_600,
  })
}

/** Answers what is no GraphQL request in the words of GraphQL. */
export function answerStrangers(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (URL.canParse(request.url, `${request.protocol}://${request.hostname}/`)) return undefined
    return refuse(reply, 400, 'BAD_REQUEST', 'The Host header, or the address asked for, is not one of HTTP.')
  })
  app.setNotFoundHandler((_request, reply) =>
    refuse(reply, 404, 'NOT_FOUND', 'Nothing is here: GraphQL is at /graphql.'),
  )
  app.route({
    method: ['PUT', 'PATCH', 'DELETE', 'TRACE'],
    url: '/graphql',
    handler: async (_request, reply) =>
      refuse(
        reply.header('allow', 'GET, POST'),
        405,
        'METHOD_NOT_ALLOWED',
        'GraphQL is asked with GET or POST.',
      ),
  })
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] })
}
