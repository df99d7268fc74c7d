import { startTestGraph } from '../helpers/graph'

/** A graph that lists are sent to. */
export type ListGraph = Pick<Awaited<ReturnType<typeof startTestGraph>>, 'url' | 'query'>

/** What an upload came to: its status, and its answer as JSON or text. */
export interface SentList {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects
  body: any
}

type Grants = Parameters<ListGraph['query']>[2]

/** The offer of an upload. */
export async function offerList(graph: ListGraph, field: string, input: object, grants: Grants) {
  const { data, errors } = await graph.query(
    `mutation ($input: ImportListInput!) { ${field}(input: $input) { upload { url expiresAt } problems { code field message } } }`,
    { input: { fileName: 'list.csv', ...input } },
    grants,
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data[field]
}

export async function putList(
  base: string,
  path: string,
  content: string | Uint8Array<ArrayBuffer> | ReadableStream,
  headers: Record<string, string> = {},
): Promise<SentList> {
  const init: RequestInit & { duplex: 'half' } = { method: 'PUT', body: content, headers, duplex: 'half' }
  const answer = await fetch(new URL(path, base), init)
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.startsWith('application/json')
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text }
}

/** Asks for an upload and sends the list there. */
export async function sendList(
  graph: ListGraph,
  field: string,
  content: string | Buffer,
  {
    grants,
    headers,
    ...input
  }: { grants: Grants; headers?: Record<string, string>; [option: string]: unknown },
): Promise<SentList> {
  const { upload, problems } = await offerList(graph, field, input, grants)
  if (!upload) throw new Error(JSON.stringify(problems))
  const bytes = typeof content === 'string' ? content : new Uint8Array(content)
  return putList(graph.url, upload.url, bytes, headers)
}
