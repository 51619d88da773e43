/// Keeping one process running: start, readiness, restart with back-off, and knowing a process as
/// our own.
package maison.launcher.supervising;
