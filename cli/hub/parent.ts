import { Environment } from '../config'

const pollMs = 500

/**
 * Aborts when npm started this process and is gone without having passed a signal on, as after kill -9:
 * nobody would know of the hub that holds the port. Elsewhere a lost parent means nothing.
 */
export function watchNpm(environment: Environment): AbortSignal {
  const controller = new AbortController()
  if (environment.npm_lifecycle_event === undefined) return controller.signal
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    controller.abort(new Error('npm is gone'))
  }, pollMs)
  watch.unref()
  return controller.signal
}
