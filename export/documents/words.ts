/** `PRESIDING_OFFICER` as it is printed: `Presiding Officer`. */
export function postText(post: string): string {
  return post
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join(' ')
}

const date = new Intl.DateTimeFormat('en-IN', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Asia/Kolkata' },
})
const moment = new Intl.DateTimeFormat('en-IN', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  ...{ hour12: false, timeZone: 'Asia/Kolkata' },
})

/** `19 April 2024` of a date, or of a time as the clocks of India show it. */
export function dateText(iso: string): string {
  return date.format(new Date(iso))
}

/** `2 April 2024, 10:00`, India time. */
export function momentText(iso: string): string {
  return moment.format(new Date(iso))
}

const amount = new Intl.NumberFormat('en-IN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Rupees as they are written in India, `1,23,456.00`. */
export function rupeesText(rupees: number): string {
  return amount.format(rupees)
}
