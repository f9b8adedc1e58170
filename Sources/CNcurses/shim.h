#ifndef GUATU_CNCURSES_SHIM_H
#define GUATU_CNCURSES_SHIM_H

// The wide-character interface must be asked for before the first include.
#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>
#include <ncursesw/term.h>

#endif
