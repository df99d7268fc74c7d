import type { FastifyReply, FastifyRequest } from 'fastify'
import { UnauthenticatedError } from './identity.error'
import type { TokenVerifier } from './token-verifier'
import type { Viewer } from './viewer'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null before the token is checked. */
    viewer: Viewer | null
  }
}

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i

/** Checks the token before anything else of the request is looked at, its body included. */
export function createIdentityHook(verify: TokenVerifier) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    try {
      const token = bearer.exec(request.headers.authorization ?? '')?.[1]
      if (token === undefined) throw new UnauthenticatedError()
      request.viewer = await verify(token)
    } catch (error) {
      if (error instanceof UnauthenticatedError) reply.header('www-authenticate', 'Bearer')
      throw error
    }
  }
}
