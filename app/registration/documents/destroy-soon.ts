/** The job that destroys the bytes of one document, once the command that ended it is committed. */
export function destroySoon(documentId: string) {
  return { name: 'registration.destroy-document', key: documentId, data: { documentId } };
}
destroySoon.job = 'registration.destroy-document';
