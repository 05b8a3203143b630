export { ObservatiePage } from './ObservatiePage'
