import ts from 'typescript';
import { lineOf, syntaxTree, walk } from '../support/imports';
import { type Breaches, isCode, type Source } from '../support/source';
import { place } from './layers';

const calls =
  /^(Date\.now|Math\.random|performance\.now|(globalThis\.)?crypto\.\w+|setTimeout|setInterval|fetch)$/;

function impurity(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isCallExpression(node) && calls.test(node.expression.getText()))
    return `${node.expression.getText()}()`;
  if (ts.isIdentifier(node) && node.text === 'process' && !ts.isPropertyAssignment(node.parent)) {
    return ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node ? 'process' : null;
  }
  return null;
}

/** Time, randomness and the outside world come into the pure domain as arguments. */
export function checkDeterminism(files: Source[]): Breaches {
  return files
    .filter(f => isCode(f) && place(f.path).layer === 'pure')
    .flatMap(file => {
      const breaches: Breaches = [];
      walk(syntaxTree(file), node => {
        const what = impurity(node);
        if (what) breaches.push(`${file.path}:${lineOf(node)}: ${what} in the pure domain`);
      });
      return breaches;
    });
}
