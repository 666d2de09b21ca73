/** One mark set off from the others for a while: under the pointer, or with its card open. */

export class Emphasis {
  private highlight: Highlight | undefined;

  constructor(private readonly name: string) {}

  show(place: StaticRangeInit | undefined): void {
    // Somebody else may have taken the name: only our own is deleted.
    if (this.highlight && CSS.highlights.get(this.name) === this.highlight) CSS.highlights.delete(this.name);
    this.highlight = place && new Highlight(new StaticRange(place));
    if (this.highlight) CSS.highlights.set(this.name, this.highlight);
  }
}
