export { MdoPage } from './MdoPage'
