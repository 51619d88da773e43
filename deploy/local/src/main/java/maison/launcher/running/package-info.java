/// What the house is made of: one class for each kind of process and how it is run.
package maison.launcher.running;
