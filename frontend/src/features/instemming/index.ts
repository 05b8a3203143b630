export { InstemmingDialog, type InstemmingVoor } from './InstemmingDialog'
