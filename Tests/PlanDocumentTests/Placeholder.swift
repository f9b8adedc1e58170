// The first suite replaces this line.
