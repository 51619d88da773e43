/// A small reference till, as docs/offline-tills.md describes it: a durable queue, and a line that
/// may be down. It needs nothing but the JDK and runs as a process of its own.
package maison.till;
