// The dynamic linker finds this `wcwidth` before libc's, so that ncurses counts columns as the
// program does: libc's table differs by version and by locale, and knows no setting for
// characters of ambiguous width.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <wchar.h>

#include "terminal_guard.h"

static int (*own_width)(uint32_t scalar);

void guard_set_width(int (*width)(uint32_t scalar)) { own_width = width; }

int guard_libc_width(uint32_t scalar) {
  static int (*libc_width)(wchar_t);
  if (!libc_width) libc_width = (int (*)(wchar_t))dlsym(RTLD_NEXT, "wcwidth");
  return libc_width ? libc_width((wchar_t)scalar) : 1;
}

int wcwidth(wchar_t character) {
  return own_width ? own_width((uint32_t)character) : guard_libc_width((uint32_t)character);
}
