import { RouterProvider } from '@tanstack/react-router'
import { router } from './router'

/** Werk is everything behind the gate. The first screen does not wait for it. */
export default function Werk() {
  return <RouterProvider router={router} />
}
