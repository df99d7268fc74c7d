import { RegisterEntry } from './register'

/**
 * Numbers of the right form that are unique to a place in a register. They are spread by a multiplier that has
 * no factor in common with the range: different people never share one and neighbours do not look alike.
 */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const banks = ['SBIN', 'PUNB', 'BARB', 'CNRB', 'UBIN', 'IDIB', 'CBIN', 'BKID', 'HDFC', 'IOBA']

/** More than the largest register holds at scale 1 (about 90,000); 673 registers of it fit into eight digits. */
const registerRoom = 140_000

/**
 * A mobile number of the Indian form (ten digits, the first 6 to 9). The numbering plan keeps no range for
 * fiction that we know of, so all of ours begin 66, to be told at a glance: never dial or message them.
 */
export function phoneOf(entry: RegisterEntry): string {
  return `66${eightDigits(entry)}`
}

/** An elector's photo identity card number: three letters, the first always X, and seven digits. */
export function epicOf({ registerPosition, serial }: RegisterEntry): string {
  const first = letters[Math.floor(registerPosition / letters.length)]
  const second = letters[registerPosition % letters.length]
  return `X${first}${second}${String((serial * 6_180_339) % 10_000_000).padStart(7, '0')}`
}

export function employeeCodeOf({ registerCode, serial }: RegisterEntry): string {
  return `${registerCode}E${String(serial).padStart(6, '0')}`
}

/** An account number of eleven digits. */
export function bankAccountOf(entry: RegisterEntry): string {
  return `399${eightDigits(entry)}`
}

/** The code of a bank's branch: four letters, a zero, six figures. */
export function ifscOf({ registerPosition, serial }: RegisterEntry): string {
  return `${banks[serial % banks.length]}0${900_000 + registerPosition * 10 + (serial % 7)}`
}

function eightDigits({ registerPosition, serial }: RegisterEntry): string {
  if (serial >= registerRoom) throw new RangeError('a register is fuller than its numbers reach')
  const uniqueNumber = registerPosition * registerRoom + serial
  return String((uniqueNumber * 61_803_399) % 100_000_000).padStart(8, '0')
}
