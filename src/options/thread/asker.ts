/**
 * The page's side of a thread: one question is with the thread and at most one waits, the newest. What is overtaken is not
 * answered: by the time it came, it would be about another text. Pure but for what `open` brings.
 */
import { messageOf } from '../../messaging/errors.ts';

/** A reason in the words of whatever failed. */
export interface Failure {
  failure: string;
}

/** A thread that answers each question once. */
export interface Line<Question> {
  send: (question: Question) => void;
  close: () => void;
}

/** @param broken nothing more will be heard of this line. May throw instead of returning one. */
export type OpenLine<Question, Answer> = (
  heard: (answer: Answer) => void,
  broken: (reason: string) => void,
) => Line<Question>;

export class Asker<Question, Answer> {
  private line: Line<Question> | undefined;
  private asked: Question | undefined;
  private next: Question | undefined;
  private wanted = false;

  constructor(
    private readonly open: OpenLine<Question, Answer>,
    private readonly tell: (question: Question, answer: Answer | Failure) => void,
  ) {}

  ask(question: Question): void {
    if (this.asked) this.next = question;
    else this.send(question, true);
  }

  /** Has the stored claims compiled, so that the first real question is answered sooner. */
  prepare(question: Question): void {
    if (!this.line) this.send(question, false);
  }

  /** Nothing that was asked is of interest any more. */
  forget(): void {
    this.next = undefined;
    this.wanted = false;
  }

  close(): void {
    this.forget();
    this.hangUp();
  }

  private send(question: Question, wanted: boolean): void {
    this.asked = question;
    this.wanted = wanted;
    try {
      this.line ??= this.open(
        (answer) => this.finish(answer),
        (reason) => this.fail(reason),
      );
      this.line.send(question);
    } catch (cause) {
      this.fail(messageOf(cause));
    }
  }

  private hangUp(): void {
    this.line?.close();
    this.line = undefined;
    this.asked = undefined;
  }

  private fail(reason: string): void {
    const question = this.asked;
    this.hangUp();
    this.asked = question;
    this.finish({ failure: reason });
  }

  private finish(answer: Answer | Failure): void {
    const { asked, next, wanted } = this;
    this.asked = undefined;
    this.next = undefined;
    if (next) this.send(next, true);
    else if (asked && wanted) this.tell(asked, answer);
  }
}
