/** An element of an XML file, with its place. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  /** Text and CDATA directly inside, as they follow. */
  text: string;
  /** Position of the opening bracket in the file. */
  at: number;
  /** Position of the first sign inside. */
  inside: number;
}

export interface XmlComment {
  text: string;
  at: number;
}

export interface XmlTree {
  root: XmlNode;
  /** Comments directly below the root. */
  comments: XmlComment[];
}

export function childOf(node: XmlNode | null, name: string): XmlNode | null {
  return node?.children.find(child => child.name === name) ?? null;
}

export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter(child => child.name === name);
}

/** What a small element says: `<name><text>…</text></name>` or `<penalty>0.1</penalty>`. */
export function saidIn(node: XmlNode | null): string {
  return (childOf(node, 'text')?.text ?? node?.text ?? '').trim();
}
