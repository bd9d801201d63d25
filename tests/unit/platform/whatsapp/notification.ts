/** Notifications in the shape that the Cloud API sends, as recorded. */
export function notification(value: { statuses?: unknown[]; messages?: unknown[] }, field = 'messages') {
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '112365665238904',
        changes: [
          {
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '628111', phone_number_id: '1066' },
              ...value,
            },
            field,
          },
        ],
      },
    ],
  };
}

export function status(reference: string, state: string, error?: number) {
  return {
    id: 'wamid.HBgMOTE3NTA3MDY2MzMx',
    status: state,
    timestamp: '1709295133',
    recipient_id: '6281234567890',
    biz_opaque_callback_data: reference,
    pricing: { billable: true, pricing_model: 'PMP', category: 'utility' },
    ...(error
      ? { errors: [{ code: error, title: 'Message undeliverable', error_data: { details: '…' } }] }
      : {}),
  };
}

export function reply(from: string, text: string) {
  return { from, id: 'wamid.in', timestamp: '1709295140', type: 'text', text: { body: text } };
}
