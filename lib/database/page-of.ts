/** A page of a list: `page` counts from 1; nonsense counts as 1, too high as the last. */
export function pageOf(page: number | undefined, total: number, size: number) {
  const pages = Math.max(1, Math.ceil(total / size))
  const wanted = page !== undefined && Number.isInteger(page) ? page : 1
  const at = Math.min(Math.max(1, wanted), pages)
  return { page: at, pages, skip: (at - 1) * size, take: size }
}
