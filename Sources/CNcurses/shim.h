#ifndef GUATU_CNCURSES_SHIM_H
#define GUATU_CNCURSES_SHIM_H

// The wide-character interface must be asked for before the first include.
#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>
#include <ncursesw/term.h>

// Macros and global variables that Swift can't reach.

static inline SCREEN *shim_newterm(const char *term, int output) {
  FILE *file = fdopen(output, "w");
  return file ? newterm(term, file, stdin) : NULL;
}
static inline WINDOW *shim_stdscr(void) { return stdscr; }
static inline int shim_colors(void) { return COLORS; }
static inline int shim_color_pairs(void) { return COLOR_PAIRS; }
static inline int shim_function_key(int number) { return KEY_F(number); }
static inline int shim_repaint(void) { return clearok(curscr, TRUE); }

static inline attr_t shim_attributes(bool bold, bool dim, bool italic, bool underline,
                                     bool reverse) {
  return (bold ? A_BOLD : 0) | (dim ? A_DIM : 0) | (italic ? A_ITALIC : 0) |
         (underline ? A_UNDERLINE : 0) | (reverse ? A_REVERSE : 0);
}

/// Fills one cell: a base character, up to two marks, and a colour pair of any number.
static inline int shim_set_cell(cchar_t *cell, wchar_t base, wchar_t mark1, wchar_t mark2,
                                attr_t attributes, int pair) {
  wchar_t text[4] = {base, mark1, mark2, 0};
  return setcchar(cell, text, attributes, 0, &pair);
}

/// Writes cells into a row of the screen to be, from its first column.
static inline int shim_put_row(int row, const cchar_t *cells, int count) {
  return mvwadd_wchnstr(stdscr, row, 0, cells, count);
}

/// The string a terminal's description has under a name; NULL where it has none.
static inline const char *shim_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (const char *)-1 ? NULL : text;
}

/// The same, with its parameters filled in; good until the next call.
static inline const char *shim_expand(const char *name, int first, int second) {
  const char *text = shim_capability(name);
  return text ? tiparm(text, first, second) : NULL;
}

#endif
