declare const brand: unique symbol;

/** Text that has passed its check: a plain string at run time, a type of its own for the compiler. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
