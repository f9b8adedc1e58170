// Brings the terminal back when the process dies. Everything reached from `on_fatal` is
// async-signal-safe: no allocation, no stdio, no ncurses.

#define _GNU_SOURCE
#include "terminal_guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT};
enum { FATAL_COUNT = sizeof fatal_signals / sizeof *fatal_signals };

static volatile sig_atomic_t armed;
static int terminal_fd = -1;
static struct termios saved_modes;
static char restore_bytes[512];
static volatile sig_atomic_t restore_length;
static struct sigaction former[FATAL_COUNT];
static char signal_stack[64 * 1024];

static void send_all(int fd, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t sent = write(fd, bytes, length);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return;
    bytes += sent;
    length -= (size_t)sent;
  }
}

void guard_restore(void) {
  if (!armed) return;
  armed = 0;
  send_all(terminal_fd, restore_bytes, (size_t)restore_length);
  // A process in the background that sets modes would be stopped by SIGTTOU.
  sigset_t ttou, old;
  sigemptyset(&ttou);
  sigaddset(&ttou, SIGTTOU);
  sigprocmask(SIG_BLOCK, &ttou, &old);
  tcsetattr(terminal_fd, TCSANOW, &saved_modes);
  sigprocmask(SIG_SETMASK, &old, NULL);
}

static void on_fatal(int number) {
  guard_restore();
  guard_release_errors();
  signal(number, SIG_DFL);
  raise(number);
}

static void on_exit_of_process(void) {
  guard_restore();
  guard_release_errors();
}

int guard_arm(int terminal) {
  static int registered;
  if (tcgetattr(terminal, &saved_modes) != 0) return errno;
  terminal_fd = terminal;
  restore_length = 0;
  if (!registered) {
    registered = 1;
    atexit(on_exit_of_process);
  }
  // A stack overflow leaves no room to handle it on.
  stack_t stack = {.ss_sp = signal_stack, .ss_size = sizeof signal_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = on_fatal, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < FATAL_COUNT; i++) sigaction(fatal_signals[i], &action, &former[i]);
  armed = 1;
  return 0;
}

void guard_set_restore(const char *bytes, size_t length) {
  if (length > sizeof restore_bytes) length = sizeof restore_bytes;
  // A crash between the two leaves out bytes, and never sends half of them.
  restore_length = 0;
  memcpy(restore_bytes, bytes, length);
  restore_length = (sig_atomic_t)length;
}

void guard_disarm(void) {
  armed = 0;
  for (int i = 0; i < FATAL_COUNT; i++) sigaction(fatal_signals[i], &former[i], NULL);
}

int guard_memory_file(void) { return memfd_create("guatu", MFD_CLOEXEC); }

int guard_redirect(int target, int descriptor) { return dup3(target, descriptor, O_CLOEXEC); }

// What is written to standard error while the screen is drawn.

static int real_errors = -1;
static int held_errors = -1;

int guard_hold_errors(void) {
  if (real_errors >= 0) return 0;
  held_errors = guard_memory_file();
  if (held_errors < 0) return errno;
  real_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real_errors < 0 || dup2(held_errors, STDERR_FILENO) < 0) {
    int error = errno;
    close(held_errors);
    held_errors = -1;
    return error;
  }
  return 0;
}

void guard_release_errors(void) {
  if (real_errors < 0) return;
  int real = real_errors;
  real_errors = -1;
  dup2(real, STDERR_FILENO);
  char bytes[1024];
  ssize_t count;
  lseek(held_errors, 0, SEEK_SET);
  while ((count = read(held_errors, bytes, sizeof bytes)) > 0)
    send_all(STDERR_FILENO, bytes, (size_t)count);
  close(held_errors);
  close(real);
}
