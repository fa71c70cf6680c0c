import { Agent, request } from 'node:http'

export type Asking = { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }

/** Clients that ask one after another for so long; how many were answered a second, and how many answers were not as expected. */
export async function pressed(
  port: number,
  clients: number,
  forMs: number,
  asking: () => Asking,
  expected: number,
): Promise<{ perSecond: number; answered: number; odd: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const began = performance.now()
  const until = began + forMs
  let answered = 0
  let odd = 0
  const client = async () => {
    while (performance.now() < until) {
      const status = await ask(port, agent, asking())
      answered += 1
      if (status !== expected) odd += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return { perSecond: answered / seconds, answered, odd }
}

export function ask(
  port: number,
  agent: Agent | undefined,
  { method = 'GET', path, headers, body }: Asking,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, agent, method, path, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
