/// A small service on the whole chassis, for platform's own tests. It is left out of the test-jar.
package maison.platform.toy;
