/** "+62812•••7890", "s•••@contoh.id": enough to recognise one's own, too little to use. */
export function maskContact(contact: string): string {
  const at = contact.indexOf('@');
  if (at > 0) return `${contact.slice(0, 1)}•••${contact.slice(at)}`;
  return `${contact.slice(0, 6)}•••${contact.slice(-4)}`;
}
