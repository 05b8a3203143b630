export { InstemmingDialog } from './InstemmingDialog'
