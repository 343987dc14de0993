export const owner = 'acme'
export const repository = 'shop'
export const token = 'workflow-token'
export const personToken = 'person-token'
