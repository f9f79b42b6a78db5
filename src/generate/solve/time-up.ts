/** Thrown inside the engine when its caller says that the time is up; never leaves it. */
export class TimeUp extends Error {
  constructor() {
    super('the time is up');
    this.name = 'TimeUp';
  }
}
