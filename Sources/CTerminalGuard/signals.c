// Signals become bytes in a pipe, which the event loop polls beside the terminal.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

#include "terminal_guard.h"

static const int signals[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
enum { SIGNAL_COUNT = sizeof signals / sizeof *signals };

static int pipe_ends[2] = {-1, -1};
static struct sigaction former[SIGNAL_COUNT];
static struct sigaction own;

// How long an ending may take without a step forward, before the process is ended: writing to a
// terminal that is gone or stalled can block, and then nobody would read the pipe. A terminal that
// would take more is not what is waited for: the program is given a few times as long.
enum { ENDING_MILLISECONDS = 800, BUSY_TURNS = 4 };

// The signal that the process is ending by.
static volatile sig_atomic_t ending;
static volatile sig_atomic_t turns;
static struct sigaction former_alarm;

static void wait_for_ending(void) {
  struct itimerval soon = {.it_value = {.tv_usec = ENDING_MILLISECONDS * 1000}};
  setitimer(ITIMER_REAL, &soon, NULL);
}

static void on_alarm(int number) {
  int error = errno;
  if (ending == SIGTERM) {
    guard_taking taking = guard_terminal_takes();
    if (taking == GUARD_DRAINS || (taking == GUARD_READY && ++turns < BUSY_TURNS)) {
      wait_for_ending();
      errno = error;
      return;
    }
  }
  guard_die(ending ? ending : number, ending != 0);
}

static void on_signal(int number) {
  int error = errno;
  if (number == SIGHUP || number == SIGTERM) {
    ending = number;
    turns = 0;
    guard_terminal_takes();
    wait_for_ending();
  }
  char byte = (char)number;
  (void)!write(pipe_ends[1], &byte, 1);
  errno = error;
}

int guard_signals(void) {
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  own.sa_handler = on_signal;
  own.sa_flags = SA_RESTART;
  sigemptyset(&own.sa_mask);
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    sigaction(signals[i], NULL, &former[i]);
    // What the parent ignores, as nohup does, stays ignored; the shell's job control aside.
    if (former[i].sa_handler == SIG_IGN && signals[i] == SIGHUP) continue;
    sigaction(signals[i], &own, NULL);
  }
  struct sigaction at_alarm = own;
  at_alarm.sa_handler = on_alarm;
  sigaction(SIGALRM, &at_alarm, &former_alarm);
  return pipe_ends[0];
}

void guard_release_signals(void) {
  alarm(0);
  ending = 0;
  sigaction(SIGALRM, &former_alarm, NULL);
  for (int i = 0; i < SIGNAL_COUNT; i++) sigaction(signals[i], &former[i], NULL);
}

void guard_wake(void) {
  char byte = 0;
  if (pipe_ends[1] >= 0) (void)!write(pipe_ends[1], &byte, 1);
}

void guard_stop(void) {
  guard_let_go();
  signal(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &own, NULL);
}
