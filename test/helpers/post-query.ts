export interface GraphAnswer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it asked for
  data: any
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[]
}

/** Sends a query to a gateway or a subgraph. */
export async function postQuery(
  url: string,
  query: string,
  variables: object,
  token: string,
): Promise<GraphAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, ...((await response.json()) as { data: unknown }) }
}
