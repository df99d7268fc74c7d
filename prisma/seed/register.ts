/** A place in a register. */
export interface RegisterEntry {
  registerCode: string
  /** The register's position among all, from 0. */
  registerPosition: number
  /** From 1 in each register. */
  serial: number
  /** `S25D07-0001234` */
  personId: string
}

/** Hands out places, register by register. */
export class Registers {
  private readonly serials = new Serials()
  private readonly positions: ReadonlyMap<string, number>

  constructor(registerCodes: readonly string[]) {
    this.positions = new Map(registerCodes.map((code, position) => [code, position]))
  }

  enter(registerCode: string): RegisterEntry {
    const registerPosition = this.positions.get(registerCode)
    if (registerPosition === undefined) throw new RangeError(`no register ${registerCode}`)
    const serial = this.serials.take(registerCode)
    const personId = `${registerCode}-${String(serial).padStart(7, '0')}`
    return { registerCode, registerPosition, serial, personId }
  }
}

/** Hands out serials of one kind, scope by scope, from 1. */
export class Serials {
  private readonly last = new Map<string, number>()

  take(scope: string): number {
    const serial = (this.last.get(scope) ?? 0) + 1
    this.last.set(scope, serial)
    return serial
  }
}
