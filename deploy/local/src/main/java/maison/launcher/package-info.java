/// The one-command house: settings, checks before anything starts, the order of starting, and what
/// is said about it.
package maison.launcher;
