/// Meshes as scanners write them: read as far as is needed to be sure what they are, how large, and
/// that they reach nowhere outside of themselves.
@org.jspecify.annotations.NullMarked
package maison.customer.documents.mesh;
