import pages from '#content/registration/pages.json';
import { readQuestionPages } from './question-pages.ts';

/** The pages of the form in order, checked once at start. */
export const questionPages = readQuestionPages(pages);
