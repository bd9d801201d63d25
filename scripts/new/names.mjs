export class PlanError extends Error {}

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export function demandKebab(name, what) {
  if (!kebab.test(name))
    throw new PlanError(`${what} "${name}": small letters, digits and single hyphens, please.`);
  return name;
}

/** withdraw-registration → withdrawRegistration */
export const camel = name => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** withdraw-registration → WithdrawRegistration */
export const pascal = name => camel(name).replace(/^\w/, letter => letter.toUpperCase());

/** "registration/withdraw-registration" → its two halves, the domain checked against app/. */
export function splitDomain(name, house) {
  const [domain, file, ...more] = name.split('/');
  if (!file || more.length > 0) throw new PlanError(`"${name}": write <domain>/<name>.`);
  if (house.list(`app/${domain}`).length === 0)
    throw new PlanError(`There is no domain "${domain}" in app/.`);
  return { domain, file: demandKebab(file, 'Name') };
}

/** The file of words with these keys added at its end; refuses a key that is there. */
export function addWords(house, namespace, language, words) {
  const path = `content/locales/${language}/${namespace}.json`;
  const known = JSON.parse(house.read(path) ?? '{}');
  const taken = Object.keys(words).find(key => Object.hasOwn(known, key));
  if (taken) throw new PlanError(`${path} has words for ${taken} already.`);
  return { [path]: `${JSON.stringify({ ...known, ...words }, null, 2)}\n` };
}
