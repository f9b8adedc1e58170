// The locale's encoding, by libc: what ncurses itself converts with.

#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <wctype.h>

#include "terminal_guard.h"

int32_t guard_decode(mbstate_t *state, uint8_t byte) {
  wchar_t wide = 0;
  char one = (char)byte;
  size_t used = mbrtowc(&wide, &one, 1, state);
  if (used == (size_t)-2) return -2;
  if (used == (size_t)-1) {
    memset(state, 0, sizeof *state);
    return -1;
  }
  return (int32_t)wide;
}

size_t guard_encode(uint32_t scalar, char *bytes) {
  mbstate_t state;
  memset(&state, 0, sizeof state);
  if (!iswprint((wint_t)scalar)) return 0;
  size_t used = wcrtomb(bytes, (wchar_t)scalar, &state);
  return used == (size_t)-1 ? 0 : used;
}
