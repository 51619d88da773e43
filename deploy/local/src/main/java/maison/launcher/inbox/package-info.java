/// The mail inbox of a local house: takes every mail, keeps it as a file, shows it.
package maison.launcher.inbox;
