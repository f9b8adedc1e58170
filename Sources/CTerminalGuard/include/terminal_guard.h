#ifndef GUATU_TERMINAL_GUARD_H
#define GUATU_TERMINAL_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/// Saves the terminal's modes, and catches what kills the process to bring them back. 0, or an
/// errno.
int guard_arm(int terminal);

/// Sets the bytes that make the terminal as it was: at most 512 are kept.
void guard_set_restore(const char *bytes, size_t length);

/// Sends the bytes and brings the modes back; may be called in a signal handler.
void guard_restore(void);

/// Whether the terminal takes what it is sent.
typedef enum {
  /// It would take no more now.
  GUARD_STALLED,
  /// It has taken some of what was queued since the last question, as a slow line does.
  GUARD_DRAINS,
  /// It would take more at once.
  GUARD_READY,
} guard_taking;
guard_taking guard_terminal_takes(void);

/// Restores the terminal and dies by a signal; may be called in a handler of signals. A terminal
/// that is known to be stalled is not waited for.
void guard_die(int number, bool is_stalled);

/// The terminal is somebody else's for a while: a process that dies leaves it alone.
void guard_let_go(void);

/// The terminal is this program's again.
void guard_take_again(void);

/// Ends the guard: from now on nothing is restored.
void guard_disarm(void);

/// Catches the signals of a terminal program and returns a descriptor to read their numbers from.
int guard_signals(void);

/// Gives the signals back their former handlers.
void guard_release_signals(void);

/// Writes a zero to the descriptor of `guard_signals`, from any thread.
void guard_wake(void);

/// Lets go of the terminal, stops the process as Ctrl-Z does, and returns when it goes on.
void guard_stop(void);

/// Keeps what is written to standard error in memory; 0, or an errno.
int guard_hold_errors(void);

/// Writes out what was kept, and lets standard error through again.
void guard_release_errors(void);

/// A descriptor of a file in memory; −1 with errno set.
int guard_memory_file(void);

/// Makes `descriptor` another way to the file of `target`.
int guard_redirect(int target, int descriptor);

/// Decodes one more byte of the locale's encoding: a scalar, −2 in the middle of a character, or −1
/// for what is none.
int32_t guard_decode(mbstate_t *state, uint8_t byte);

/// Encodes a scalar: the number of bytes put into `bytes` (16 are enough), 0 where the locale's
/// encoding has none or libc can't print it.
size_t guard_encode(uint32_t scalar, char *bytes);

/// Gives `wcwidth` of this process, which ncurses asks, another measure; NULL for libc's own.
void guard_set_width(int (*width)(uint32_t scalar));

/// What libc's own `wcwidth` says.
int guard_libc_width(uint32_t scalar);

#endif
