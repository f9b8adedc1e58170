// Brings the terminal back when the process dies. Everything reached from `guard_die` is
// async-signal-safe: no allocation, no stdio, no ncurses.

#define _GNU_SOURCE
#include "terminal_guard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

// What kills a process: its own crashes, and what is sent from outside, which a parent may have
// had ignored.
static const int deadly_signals[] = {SIGSEGV, SIGBUS,  SIGILL,    SIGTRAP, SIGABRT, SIGFPE,
                                     SIGSYS,  SIGQUIT, SIGUSR1,   SIGUSR2, SIGXCPU, SIGVTALRM,
                                     SIGPROF, SIGIO,   SIGSTKFLT, SIGPWR};
enum { CRASH_COUNT = 7, DEADLY_COUNT = sizeof deadly_signals / sizeof *deadly_signals };

// A write that can't be done fails and is told of: no reason to die.
static const int harmless_signals[] = {SIGPIPE, SIGXFSZ};
enum { HARMLESS_COUNT = sizeof harmless_signals / sizeof *harmless_signals };

// How long a terminal that takes nothing more is waited for by a process that dies.
enum { PATIENCE_MILLISECONDS = 1000 };

static volatile sig_atomic_t armed;
static int terminal_fd = -1;
// Another way to the terminal, on which a write never blocks.
static int offering_fd = -1;
static struct termios saved_modes;
static char restore_bytes[512];
static volatile sig_atomic_t restore_length;
static struct sigaction former[DEADLY_COUNT];
static struct sigaction former_harmless[HARMLESS_COUNT];
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

// Whether all that the terminal will ever take has been sent.
static bool offer(int fd, const char *bytes, size_t length, int milliseconds) {
  while (length > 0) {
    ssize_t sent = write(fd, bytes, length);
    if (sent > 0) {
      bytes += sent;
      length -= (size_t)sent;
    } else if (sent < 0 && errno == EAGAIN) {
      struct pollfd ready = {.fd = fd, .events = POLLOUT};
      if (milliseconds == 0 || poll(&ready, 1, milliseconds) <= 0) return false;
    } else if (sent == 0 || errno != EINTR) {
      return true;
    }
  }
  return true;
}

static void send_restore_bytes(int milliseconds) {
  int fd = offering_fd, flags = -1;
  if (fd < 0) {
    fd = terminal_fd;
    flags = fcntl(fd, F_GETFL);
    fcntl(fd, F_SETFL, flags | O_NONBLOCK);
  }
  size_t length = (size_t)restore_length;
  if (!offer(fd, restore_bytes, length, milliseconds)) {
    // The frames that nobody has taken make room; what is cut off ends with the next ESC.
    tcflush(fd, TCOFLUSH);
    offer(fd, restore_bytes, length, 0);
  }
  if (flags >= 0) fcntl(fd, F_SETFL, flags);
}

static void restore(int milliseconds) {
  if (!armed) return;
  armed = 0;
  // A process in the background that sets modes would be stopped by SIGTTOU.
  sigset_t ttou, old;
  sigemptyset(&ttou);
  sigaddset(&ttou, SIGTTOU);
  sigprocmask(SIG_BLOCK, &ttou, &old);
  // The modes first: they never wait for a terminal.
  tcsetattr(terminal_fd, TCSANOW, &saved_modes);
  send_restore_bytes(milliseconds);
  sigprocmask(SIG_SETMASK, &old, NULL);
}

guard_taking guard_terminal_takes(void) {
  static volatile sig_atomic_t queued;
  int before = queued, now = 0;
  if (ioctl(terminal_fd, TIOCOUTQ, &now) != 0) now = 0;
  queued = now;
  if (now < before) return GUARD_DRAINS;
  struct pollfd ready = {.fd = terminal_fd, .events = POLLOUT};
  return poll(&ready, 1, 0) > 0 && ready.revents & POLLOUT ? GUARD_READY : GUARD_STALLED;
}

void guard_restore(void) { restore(PATIENCE_MILLISECONDS); }

void guard_die(int number, bool is_stalled) {
  restore(is_stalled ? 0 : PATIENCE_MILLISECONDS);
  guard_release_errors();
  signal(number, SIG_DFL);
  sigset_t own;
  sigemptyset(&own);
  sigaddset(&own, number);
  sigprocmask(SIG_UNBLOCK, &own, NULL);
  raise(number);
}

static void on_deadly(int number) { guard_die(number, false); }

static void on_harmless(int number) { (void)number; }

static void on_exit_of_process(void) {
  guard_restore();
  guard_release_errors();
}

static void catch_signals(void) {
  // A stack overflow leaves no room to handle it on.
  stack_t stack = {.ss_sp = signal_stack, .ss_size = sizeof signal_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = on_deadly, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < DEADLY_COUNT; i++) {
    sigaction(deadly_signals[i], NULL, &former[i]);
    if (i >= CRASH_COUNT && former[i].sa_handler == SIG_IGN) continue;
    sigaction(deadly_signals[i], &action, NULL);
  }
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) sigaction(number, &action, NULL);
  // Unlike SIG_IGN, a handler is not handed on to the programs that this one starts.
  action.sa_handler = on_harmless;
  action.sa_flags = SA_RESTART;
  for (int i = 0; i < HARMLESS_COUNT; i++)
    sigaction(harmless_signals[i], &action, &former_harmless[i]);
}

int guard_arm(int terminal) {
  static int registered;
  if (tcgetattr(terminal, &saved_modes) != 0) return errno;
  terminal_fd = terminal;
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", terminal);
  if (offering_fd < 0) offering_fd = open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  restore_length = 0;
  if (!registered) {
    registered = 1;
    atexit(on_exit_of_process);
  }
  catch_signals();
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

void guard_let_go(void) { armed = 0; }

void guard_take_again(void) { armed = 1; }

void guard_disarm(void) {
  armed = 0;
  for (int i = 0; i < DEADLY_COUNT; i++) sigaction(deadly_signals[i], &former[i], NULL);
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) signal(number, SIG_DFL);
  for (int i = 0; i < HARMLESS_COUNT; i++)
    sigaction(harmless_signals[i], &former_harmless[i], NULL);
  if (offering_fd >= 0) close(offering_fd);
  offering_fd = -1;
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
