/// How a programme changes: drafts that are edited, and the releases that come of them. Plain Java
/// without clock, database or framework.
package maison.loyalty.lifecycle;
