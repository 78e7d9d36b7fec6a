import { headers } from 'next/headers'
import { ADDRESS_HEADER, addressKey } from './client-address.ts'

/** What is counted for the address that this request came from. */
export async function currentAddress(): Promise<string> {
  return addressKey((await headers()).get(ADDRESS_HEADER))
}
