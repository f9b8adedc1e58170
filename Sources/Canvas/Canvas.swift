/// Placeholder until the first widget.
